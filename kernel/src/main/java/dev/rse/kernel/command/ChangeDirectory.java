package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import dev.rse.kernel.system.Variables;
import java.util.List;

/** {@code cd}: moves the shell, or itself within a pipeline. */
final class ChangeDirectory extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (arguments.size() > 1) {
            return misuse(task, errors);
        }
        String path = arguments.isEmpty() ? new Variables(task.parts(), task.process()).get("HOME") : arguments.get(0);
        int inode = task.parts().files().find(task.target().directory(), path);
        if (inode < 0) {
            return complain(task, errors, path, inode);
        }
        if (!task.parts().files().inodes().isDirectory(inode)) {
            return complain(task, errors, path, -Errno.NOT_DIRECTORY);
        }
        task.parts().lifecycle().changeDirectory(task.target(), inode);
        return 0;
    }
}
