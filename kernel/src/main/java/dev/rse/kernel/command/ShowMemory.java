package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.SystemReports;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code mem}. */
final class ShowMemory extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        out.add(SystemReports.of(task.parts()).memory());
        return 0;
    }
}
