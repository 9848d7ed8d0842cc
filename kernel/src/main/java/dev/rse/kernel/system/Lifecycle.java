package dev.rse.kernel.system;

import dev.rse.kernel.file.Descriptors;
import dev.rse.kernel.file.Inodes;
import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessState;
import dev.rse.kernel.process.ProcessTable;
import dev.rse.kernel.process.Scheduler;
import java.util.List;

/** Beginning and end of processes: everything a process holds is taken here and given back here. */
public final class Lifecycle {
    private final Parts parts;

    Lifecycle(Parts parts) {
        this.parts = parts;
    }

    /** Starts the first process, the shell, with the console as its descriptors 0, 1 and 2. */
    public Process startFirst(List<String> environment) {
        Process shell = parts.processes().create(Programs.SHELL, null, 0, 0);
        shell.environment(parts.strings().store(environment));
        shell.directory(Inodes.ROOT);
        parts.files().hold(Inodes.ROOT);
        openConsole(shell, "/dev/console", 0);
        openConsole(shell, "/dev/console", 1);
        openConsole(shell, "/dev/errors", 2);
        parts.scheduler().wake(shell);
        return shell;
    }

    /**
     * Makes a child that inherits descriptors 0 to 2 and the working directory. It waits until it is woken.
     *
     * @param group number of the first process of its job, 0 if it is the first
     * @param onShell whether commands like {@code cd} act on the parent
     * @return null if the process table or the heap is full
     */
    public Process start(
            Process parent,
            int program,
            List<String> arguments,
            List<String> environment,
            long group,
            boolean onShell) {
        int argumentBlock = parts.strings().store(arguments);
        int environmentBlock = argumentBlock == 0 ? 0 : parts.strings().store(environment);
        Process child = environmentBlock == 0
                ? null
                : parts.processes().create(program, parent, group, onShell ? parent.number() : 0);
        if (child == null) {
            parts.heap().free(argumentBlock);
            parts.heap().free(environmentBlock);
            return null;
        }
        child.arguments(argumentBlock);
        child.environment(environmentBlock);
        child.directory(parent.directory());
        parts.files().hold(parent.directory());
        for (int i = 0; i < 3; i++) {
            parts.descriptors().share(child, i, parent.descriptor(i));
        }
        return child;
    }

    /** Ends a process and gives back everything it held; its place stays until the parent has asked for the status. */
    public void end(Process process, int status) {
        if (process.number() == 1) {
            throw new KernelPanic("the first process ended");
        }
        parts.descriptors().closeAll(process);
        for (int stream = 0; stream < 2; stream++) {
            parts.heap().free(process.stream(stream, 0));
        }
        parts.heap().free(process.arguments());
        parts.heap().free(process.environment());
        parts.files().release(process.directory());
        parts.scheduler().end(process, status);
    }

    /** Moves a process to another working directory. */
    public void changeDirectory(Process process, int inode) {
        parts.files().hold(inode);
        int old = process.directory();
        process.directory(inode);
        parts.files().release(old);
    }

    /**
     * Forgets the ended children of a process.
     *
     * @return children that are still running
     */
    public int reap(Process parent) {
        int running = 0;
        ProcessTable table = parts.processes();
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = table.at(i);
            if (process.state() != ProcessState.FREE && process.parent() == parent.number()) {
                if (process.state() == ProcessState.ENDED) {
                    table.remove(process);
                } else {
                    running++;
                }
            }
        }
        return running;
    }

    /** Ends every process but the first by signal; they go at their next slice. */
    public void killAll() {
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = parts.processes().at(i);
            if (process.state() != ProcessState.FREE && process.number() != 1) {
                parts.scheduler().signal(process, Scheduler.KILL);
            }
        }
    }

    /** Lets the shell of a halted machine rest. */
    public void rest(Process shell) {
        parts.scheduler().block(shell, Channel.NEVER);
    }

    private void openConsole(Process shell, String path, int descriptor) {
        int both = Descriptors.READ | Descriptors.WRITE;
        if (parts.descriptors().open(shell, path, both) != descriptor) {
            throw new KernelPanic("the shell cannot open " + path);
        }
    }
}
