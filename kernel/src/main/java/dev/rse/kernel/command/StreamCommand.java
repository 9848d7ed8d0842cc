package dev.rse.kernel.command;

import dev.rse.kernel.file.Descriptors;
import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;
import java.util.List;

/**
 * A command that reads its files one after another, or its input if none are named, 4 KiB a slice, and treats what it reads.
 * {@code -} stands for its input.
 */
abstract class StreamCommand implements StepProgram {
    static final int CHUNK = 4096;

    private static final int NEXT_FILE = 0;
    private static final int SOURCE = 1;
    private static final int STATUS = 2;

    /** First register that a command may use. */
    static final int FIRST_FREE_REGISTER = 3;

    /** Files to read, from its arguments without its name; null if they make no sense. */
    abstract List<String> files(List<String> arguments);

    /** Treats some bytes. Returns false if no more of this file is wanted. */
    abstract boolean chunk(Task task, byte[] bytes, int count);

    /** Called when a file has been read. */
    abstract void endOfFile(Task task, String name);

    /** Called when the last file has been read. */
    abstract void endOfAll(Task task, int files);

    @Override
    public final Step step(Task task) {
        Step draining = task.drain();
        if (draining != null) {
            return draining;
        }
        Process process = task.process();
        List<String> all = task.arguments();
        List<String> files = files(all.subList(1, all.size()));
        if (files == null) {
            return misuse(task);
        }
        int next = (int) process.register(NEXT_FILE);
        int count = Math.max(1, files.size());
        if (process.register(SOURCE) == 0) {
            if (next > count) {
                return task.exit((int) process.register(STATUS));
            }
            if (next == count) {
                process.register(NEXT_FILE, next + 1);
                endOfAll(task, files.size());
            } else {
                open(task, files.isEmpty() ? "-" : files.get(next));
            }
            return task.again();
        }
        String name = files.isEmpty() ? "" : files.get(next);
        byte[] bytes = new byte[CHUNK];
        int source = (int) process.register(SOURCE) - 1;
        int done = task.parts().descriptors().read(process, source, bytes, CHUNK);
        if (done == -Errno.AGAIN) {
            return task.blockOnDescriptor();
        }
        if (done < 0) {
            complain(task, name, done);
        }
        if (done <= 0 || !chunk(task, bytes, done)) {
            if (done >= 0) {
                endOfFile(task, name);
            }
            if (source != 0) {
                task.parts().descriptors().close(process, source);
            }
            process.register(SOURCE, 0);
            process.register(NEXT_FILE, next + 1);
        }
        return task.again();
    }

    private static void open(Task task, String path) {
        Process process = task.process();
        int source = path.equals("-") ? 0 : task.parts().descriptors().open(process, path, Descriptors.READ);
        if (source < 0) {
            complain(task, path, source);
            process.register(NEXT_FILE, process.register(NEXT_FILE) + 1);
        } else {
            process.register(SOURCE, source + 1);
        }
    }

    private static void complain(Task task, String about, int error) {
        Text errors = new Text();
        SimpleCommand.complain(task, errors, about.isEmpty() ? "-" : about, error);
        task.emit(Task.ERRORS, errors);
        task.process().register(STATUS, 1);
    }

    private static Step misuse(Task task) {
        if (task.process().register(STATUS) != 0) {
            return task.exit(2);
        }
        Text errors = new Text();
        SimpleCommand.misuse(task, errors);
        task.emit(Task.ERRORS, errors);
        task.process().register(STATUS, 2);
        return task.again();
    }
}
