package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code pwd}. */
final class WorkingDirectory extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        String path = task.parts().files().paths().pathOf(task.process().directory());
        if (path == null) {
            return complain(task, errors, ".", -Errno.NO_ENTRY);
        }
        out.line(path);
        return 0;
    }
}
