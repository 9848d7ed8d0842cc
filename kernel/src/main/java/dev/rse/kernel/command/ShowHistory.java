package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code history}. */
final class ShowHistory extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        String[] lines = task.parts().history().text().split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i++) {
            out.addRight(Integer.toString(i + 1), 5).add("  ").line(lines[i]);
        }
        return 0;
    }
}
