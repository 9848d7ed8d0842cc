package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** Writes its first argument to standard error, if it is not empty, and ends with its second as status. */
final class Complain extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (!arguments.get(0).isEmpty()) {
            errors.line(arguments.get(0));
        }
        return Integer.parseInt(arguments.get(1));
    }
}
