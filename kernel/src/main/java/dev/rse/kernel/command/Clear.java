package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code clear}: sends the terminal home and empties it. */
final class Clear extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        out.add("\033[H\033[2J\033[3J");
        return 0;
    }
}
