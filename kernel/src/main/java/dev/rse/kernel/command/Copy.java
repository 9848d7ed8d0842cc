package dev.rse.kernel.command;

import dev.rse.kernel.file.Descriptors;
import dev.rse.kernel.file.Errno;
import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code cp}: 16 KiB a slice. */
final class Copy implements StepProgram {
    private static final int SOURCE = 0;
    private static final int STATUS = 1;
    private static final int CHUNK = 16 * 1024;

    @Override
    public Step step(Task task) {
        Step draining = task.drain();
        if (draining != null) {
            return draining;
        }
        Process process = task.process();
        if (process.register(STATUS) != 0) {
            return task.exit((int) process.register(STATUS));
        }
        if (process.register(SOURCE) == 0) {
            open(task);
            return task.again();
        }
        byte[] bytes = new byte[CHUNK];
        Descriptors descriptors = task.parts().descriptors();
        int done = descriptors.read(process, (int) process.register(SOURCE) - 1, bytes, CHUNK);
        if (done == -Errno.AGAIN) {
            return task.blockOnDescriptor();
        }
        if (done == 0) {
            return task.exit(0);
        }
        task.emit(Task.OUT, bytes, Math.max(0, done));
        if (done < 0) {
            refuse(task, task.arguments().get(1), done);
        }
        return task.again();
    }

    private static void open(Task task) {
        List<String> arguments = task.arguments();
        if (arguments.size() != 3) {
            Text errors = new Text();
            task.process().register(STATUS, SimpleCommand.misuse(task, errors));
            task.emit(Task.ERRORS, errors);
            return;
        }
        FileSystem files = task.parts().files();
        Descriptors descriptors = task.parts().descriptors();
        Process process = task.process();
        String from = arguments.get(1);
        int directory = process.directory();
        int inode = files.find(directory, from);
        if (inode > 0 && files.inodes().isDirectory(inode)) {
            refuse(task, from, -Errno.IS_DIRECTORY);
            return;
        }
        int source = descriptors.open(process, from, Descriptors.READ);
        if (source < 0) {
            refuse(task, from, source);
            return;
        }
        String to = Targets.inside(files, directory, from, arguments.get(2));
        if (files.find(directory, to) == inode) {
            refuse(task, to, -Errno.EXISTS);
            return;
        }
        int target = descriptors.open(process, to, Descriptors.WRITE | Descriptors.CREATE | Descriptors.TRUNCATE);
        if (target < 0) {
            refuse(task, to, target);
            return;
        }
        descriptors.move(process, target, 1);
        process.register(SOURCE, source + 1);
    }

    private static void refuse(Task task, String about, int error) {
        Text errors = new Text();
        task.process().register(STATUS, SimpleCommand.complain(task, errors, about, error));
        task.emit(Task.ERRORS, errors);
    }
}
