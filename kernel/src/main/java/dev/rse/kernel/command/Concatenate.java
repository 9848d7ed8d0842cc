package dev.rse.kernel.command;

import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code cat}. */
final class Concatenate extends StreamCommand {
    @Override
    List<String> files(List<String> arguments) {
        Options options = new Options(arguments, "");
        return options.areWrong() ? null : options.rest();
    }

    @Override
    boolean chunk(Task task, byte[] bytes, int count) {
        task.emit(Task.OUT, bytes, count);
        return true;
    }

    @Override
    void endOfFile(Task task, String name) {}

    @Override
    void endOfAll(Task task, int files) {}
}
