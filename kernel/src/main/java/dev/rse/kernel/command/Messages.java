package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code dmesg}. */
final class Messages extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        out.add(task.parts().log().text());
        return 0;
    }
}
