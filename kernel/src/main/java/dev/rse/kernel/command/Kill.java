package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessState;
import dev.rse.kernel.process.Scheduler;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code kill}. */
final class Kill extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        if (arguments.isEmpty()) {
            return misuse(task, errors);
        }
        int status = 0;
        for (String argument : arguments) {
            long number = Numbers.parse(argument);
            Process process = number < 0 ? null : task.parts().processes().find(number);
            if (number < 0) {
                status = complain(task, errors, argument, -Errno.INVALID);
            } else if (process == null || process.state() == ProcessState.ENDED) {
                status = complain(task, errors, argument, -Errno.NO_PROCESS);
            } else if (number == 1) {
                status = complain(task, errors, argument, -Errno.NOT_PERMITTED);
            } else {
                task.parts().scheduler().signal(process, Scheduler.KILL);
            }
        }
        return status;
    }
}
