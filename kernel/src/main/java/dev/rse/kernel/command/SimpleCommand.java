package dev.rse.kernel.command;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;
import java.util.List;

/** A command that does all it does in its first slice and then only writes what it has to say. */
abstract class SimpleCommand implements StepProgram {
    private static final int DONE = 0;
    private static final int STATUS = 1;

    /**
     * Does the work.
     *
     * @param arguments without the command's name
     * @param out receives what goes to standard output
     * @param errors receives what goes to standard error
     * @return exit status
     */
    abstract int run(Task task, List<String> arguments, Text out, Text errors);

    @Override
    public final Step step(Task task) {
        if (task.process().register(DONE) == 0) {
            Text out = new Text();
            Text errors = new Text();
            List<String> all = task.arguments();
            int status = run(task, all.subList(1, all.size()), out, errors);
            task.process().register(DONE, 1);
            task.process().register(STATUS, status);
            task.emit(Task.ERRORS, errors);
            task.emit(Task.OUT, out);
        }
        Step draining = task.drain();
        return draining != null ? draining : task.exit((int) task.process().register(STATUS));
    }

    /** Says what went wrong with something; returns status 1. */
    static int complain(Task task, Text errors, String about, int error) {
        errors.add(task.name()).add(": ").add(about).add(": ").line(Errno.text(error));
        return 1;
    }

    /** Says that the command was used wrongly; returns status 2. */
    static int misuse(Task task, Text errors) {
        int index = task.process().program();
        errors.add(task.name()).add(": usage: ").line(CommandTable.INSTANCE.usage(index));
        return 2;
    }
}
