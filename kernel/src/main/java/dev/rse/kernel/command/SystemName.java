package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.KernelVersion;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code uname}. */
final class SystemName extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        Options options = new Options(arguments, "a");
        if (options.areWrong() || !options.rest().isEmpty()) {
            return misuse(task, errors);
        }
        out.line(options.has('a') ? KernelVersion.line() : KernelVersion.SYSTEM);
        return 0;
    }
}
