package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code echo}. */
final class Echo extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        boolean open = !arguments.isEmpty() && arguments.get(0).equals("-n");
        for (int i = open ? 1 : 0; i < arguments.size(); i++) {
            out.add(arguments.get(i));
            if (i + 1 < arguments.size()) {
                out.add(' ');
            }
        }
        if (!open) {
            out.add('\n');
        }
        return 0;
    }
}
