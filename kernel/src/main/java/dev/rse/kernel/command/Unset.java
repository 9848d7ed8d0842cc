package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import dev.rse.kernel.system.Variables;
import java.util.List;

/** {@code unset}. */
final class Unset extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        Variables variables = new Variables(task.parts(), task.target());
        int status = 0;
        for (String name : arguments) {
            if (!variables.unset(name)) {
                status = complain(task, errors, name, -Errno.NO_MEMORY);
            }
        }
        return status;
    }
}
