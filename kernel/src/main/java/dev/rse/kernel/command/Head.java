package dev.rse.kernel.command;

import dev.rse.kernel.process.Process;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code head}. */
final class Head extends StreamCommand {
    private static final int LINES = FIRST_FREE_REGISTER;
    private static final int DEFAULT_LINES = 10;

    @Override
    List<String> files(List<String> arguments) {
        if (isCount(arguments)) {
            return wanted(arguments) < 0 ? null : arguments.subList(2, arguments.size());
        }
        Options options = new Options(arguments, "");
        return options.areWrong() ? null : options.rest();
    }

    @Override
    boolean chunk(Task task, byte[] bytes, int count) {
        Process process = task.process();
        List<String> arguments = task.arguments();
        long wanted = wanted(arguments.subList(1, arguments.size()));
        long lines = process.register(LINES);
        int end = 0;
        while (end < count && lines < wanted) {
            if (bytes[end++] == '\n') {
                lines++;
            }
        }
        process.register(LINES, lines);
        task.emit(Task.OUT, bytes, end);
        return lines < wanted;
    }

    @Override
    void endOfFile(Task task, String name) {
        task.process().register(LINES, 0);
    }

    @Override
    void endOfAll(Task task, int files) {}

    private static boolean isCount(List<String> arguments) {
        return arguments.size() >= 2 && arguments.get(0).equals("-n");
    }

    private static long wanted(List<String> arguments) {
        return isCount(arguments) ? Numbers.parse(arguments.get(1)) : DEFAULT_LINES;
    }
}
