package dev.rse.kernel.command;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code halt} and {@code exit}. */
final class Halt implements StepProgram {
    private static final int SAID = 0;

    @Override
    public Step step(Task task) {
        List<String> arguments = task.arguments();
        long status = arguments.size() > 1 ? Numbers.parse(arguments.get(1)) : 0;
        if (task.process().register(SAID) == 0) {
            task.process().register(SAID, 1);
            if (arguments.size() > 2 || status < 0 || status > 255) {
                Text errors = new Text();
                SimpleCommand.misuse(task, errors);
                task.emit(Task.ERRORS, errors);
            } else if (task.parts().terminal().mode() == ConsoleMode.INTERACTIVE) {
                task.emit(Task.OUT, new Text().line("The machine has halted."));
            }
        }
        Step draining = task.drain();
        if (draining != null) {
            return draining;
        }
        if (arguments.size() > 2 || status < 0 || status > 255) {
            return task.exit(2);
        }
        return task.parts().halt((int) status) ? task.exit(0) : task.block(Channel.CONSOLE_OUTPUT);
    }
}
