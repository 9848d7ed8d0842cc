package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import dev.rse.kernel.system.Variables;
import java.util.List;

/** {@code export}: without arguments it shows what is exported. */
final class Export extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        Variables variables = new Variables(task.parts(), task.target());
        if (arguments.isEmpty()) {
            for (String entry : variables.exported()) {
                out.add("export ").line(entry);
            }
        }
        int status = 0;
        for (String argument : arguments) {
            int length = Variables.assignedName(argument);
            String name = length > 0 ? argument.substring(0, length) : argument;
            if (!Variables.isName(name)) {
                status = complain(task, errors, argument, -Errno.INVALID);
            } else if ((length > 0 && !variables.set(name, argument.substring(length + 1)))
                    || !variables.export(name)) {
                status = complain(task, errors, name, -Errno.NO_MEMORY);
            }
        }
        return status;
    }
}
