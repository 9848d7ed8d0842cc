package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code rmdir}. */
final class RemoveDirectory extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (arguments.isEmpty()) {
            return misuse(task, errors);
        }
        int status = 0;
        for (String path : arguments) {
            int result = task.parts().files().removeDirectory(task.process().directory(), path);
            if (result < 0) {
                status = complain(task, errors, path, result);
            }
        }
        return status;
    }
}
