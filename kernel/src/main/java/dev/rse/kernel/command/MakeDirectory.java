package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code mkdir}. */
final class MakeDirectory extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        Options options = new Options(arguments, "p");
        if (options.areWrong() || options.rest().isEmpty()) {
            return misuse(task, errors);
        }
        int status = 0;
        for (String path : options.rest()) {
            int result = options.has('p') ? makeAll(task, path) : make(task, path);
            if (result < 0) {
                status = complain(task, errors, path, result);
            }
        }
        return status;
    }

    private static int make(Task task, String path) {
        return task.parts().files().makeDirectory(task.process().directory(), path);
    }

    private static int makeAll(Task task, String path) {
        FileSystem files = task.parts().files();
        int from = task.process().directory();
        for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            if (files.find(from, above) == -Errno.NO_ENTRY) {
                int result = make(task, above);
                if (result < 0) {
                    return result;
                }
            }
        }
        int found = files.find(from, path);
        if (found > 0) {
            return files.inodes().isDirectory(found) ? 0 : -Errno.EXISTS;
        }
        return found == -Errno.NO_ENTRY ? make(task, path) : found;
    }
}
