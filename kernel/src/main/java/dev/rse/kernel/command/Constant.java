package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** Ends at once with a status. */
final class Constant extends SimpleCommand {
    private final int status;

    Constant(int status) {
        this.status = status;
    }

    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        return status;
    }
}
