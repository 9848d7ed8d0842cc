package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import dev.rse.kernel.system.Variables;
import java.util.List;

/** {@code env}. */
final class ShowEnvironment extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        for (String entry : new Variables(task.parts(), task.process()).exported()) {
            out.line(entry);
        }
        return 0;
    }
}
