package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code help}. */
final class Help extends SimpleCommand {
    private final CommandTable table;

    Help(CommandTable table) {
        this.table = table;
    }

    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (arguments.isEmpty()) {
            int widest = 0;
            for (String name : table.names()) {
                widest = Math.max(widest, name.length());
            }
            for (String name : table.names()) {
                out.addLeft(name, widest + 2).line(table.help(table.find(name)));
            }
            out.line("Lines: a | b pipes, > >> < 2> redirect, ; && || join, 'text' \"text\" \\ quote, $NAME, * ?");
            return 0;
        }
        int status = 0;
        for (String name : arguments) {
            int index = table.find(name);
            if (index < 0) {
                errors.add("help: ").add(name).line(": no such command");
                status = 1;
            } else {
                out.add("usage: ").line(table.usage(index)).line(table.help(index));
            }
        }
        return status;
    }
}
