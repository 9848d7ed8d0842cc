package dev.rse.kernel.command;

import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code mv}: into a directory if the target is one. */
final class Move extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (arguments.size() != 2) {
            return misuse(task, errors);
        }
        FileSystem files = task.parts().files();
        int from = task.process().directory();
        String source = arguments.get(0);
        int result = files.rename(from, source, Targets.inside(files, from, source, arguments.get(1)));
        return result < 0 ? complain(task, errors, source, result) : 0;
    }
}
