package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code ln}. */
final class LinkFile extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (arguments.size() != 2) {
            return misuse(task, errors);
        }
        int result = task.parts().files().link(task.process().directory(), arguments.get(0), arguments.get(1));
        return result < 0 ? complain(task, errors, arguments.get(1), result) : 0;
    }
}
