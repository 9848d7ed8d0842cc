package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code touch}. */
final class Touch extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (arguments.isEmpty()) {
            return misuse(task, errors);
        }
        int status = 0;
        for (String path : arguments) {
            int inode = task.parts().files().create(task.process().directory(), path);
            if (inode < 0) {
                status = complain(task, errors, path, inode);
            } else {
                task.parts().files().inodes().touch(inode);
            }
        }
        return status;
    }
}
