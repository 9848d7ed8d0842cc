package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.SystemReports;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code ps}. */
final class ListProcesses extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        out.add(SystemReports.of(task.parts()).processes());
        return 0;
    }
}
