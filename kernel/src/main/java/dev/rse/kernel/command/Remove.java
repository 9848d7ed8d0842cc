package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code rm}. */
final class Remove extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        Options options = new Options(arguments, "rf");
        if (options.areWrong() || (options.rest().isEmpty() && !options.has('f'))) {
            return misuse(task, errors);
        }
        FileSystem files = task.parts().files();
        int from = task.process().directory();
        int status = 0;
        for (String path : options.rest()) {
            int result = options.has('r') ? files.removeTree(from, path) : files.unlink(from, path);
            if (result < 0 && !(options.has('f') && result == -Errno.NO_ENTRY)) {
                status = complain(task, errors, path, result);
            }
        }
        return status;
    }
}
