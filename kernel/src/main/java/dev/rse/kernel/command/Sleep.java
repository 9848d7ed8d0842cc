package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code sleep}: blocks until the edge has sent a clock that is late enough. */
final class Sleep implements StepProgram {
    private static final int UNTIL = 0;
    private static final long NANOSECONDS = 1_000_000_000;
    private static final long MOST_SECONDS = 1_000_000_000;

    @Override
    public Step step(Task task) {
        Step draining = task.drain();
        if (draining != null) {
            return draining;
        }
        long until = task.process().register(UNTIL);
        if (until == 0) {
            List<String> arguments = task.arguments();
            long wanted = arguments.size() == 2 ? parse(arguments.get(1)) : -1;
            if (wanted < 0) {
                Text errors = new Text();
                task.process().register(UNTIL, -1);
                SimpleCommand.misuse(task, errors);
                task.emit(Task.ERRORS, errors);
                return task.again();
            }
            until = task.now() + wanted;
            task.process().register(UNTIL, Math.max(1, until));
        }
        if (until < 0) {
            return task.exit(2);
        }
        return task.now() >= until ? task.exit(0) : task.sleepUntil(until);
    }

    /** Seconds with at most nine decimals, in nanoseconds, or −1. */
    private static long parse(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String part = point < 0 ? "" : text.substring(point + 1);
        if (part.length() > 9 || (whole.isEmpty() && part.isEmpty())) {
            return -1;
        }
        long seconds = whole.isEmpty() ? 0 : Numbers.parse(whole);
        long fraction = Numbers.parse((part + "000000000").substring(0, 9));
        return seconds < 0 || fraction < 0 || seconds > MOST_SECONDS ? -1 : seconds * NANOSECONDS + fraction;
    }
}
