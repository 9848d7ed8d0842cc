package dev.rse.kernel.shell;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.console.ReadResult;
import dev.rse.kernel.console.TerminalMemory;
import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessState;
import dev.rse.kernel.process.Scheduler;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.KernelVersion;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;
import java.util.List;

/**
 * The first process. It reads a line, runs its pipelines one after another, waits for each, and tells the edge the status of
 * the line. The line lies in a heap block; where it stands in it, in registers.
 */
public final class ShellProgram implements StepProgram {
    /** Exit status of a line that cannot be understood. */
    private static final int MISUSE = 2;

    private static final int STAGE = 0;
    private static final int LINE = 1;
    private static final int NEXT = 2;
    private static final int STATUS = 3;
    private static final int GROUP = 4;
    private static final int LAST = 5;

    private static final int GREET = 0;
    private static final int READ = 1;
    private static final int RUN = 2;
    private static final int WAIT = 3;
    private static final int REPORT = 4;
    private static final int STOP = 5;

    @Override
    public Step step(Task task) {
        Step draining = task.drain();
        if (draining != null) {
            return draining;
        }
        return switch ((int) task.process().register(STAGE)) {
            case GREET -> greet(task);
            case READ -> read(task);
            case RUN -> run(task);
            case WAIT -> await(task);
            case REPORT -> report(task);
            default -> stop(task);
        };
    }

    private static Step greet(Task task) {
        if (task.parts().terminal().mode() == ConsoleMode.INTERACTIVE) {
            Text banner = new Text();
            banner.line(KernelVersion.SYSTEM + " " + KernelVersion.RELEASE + " on a torus of "
                    + task.parts().lattice() + " cells");
            banner.line("Type help for the commands.");
            task.emit(Task.OUT, banner);
        }
        return go(task, READ);
    }

    private static Step read(Task task) {
        ReadResult result = task.parts().terminal().readLine(prompt(task), true);
        return switch (result) {
            case MORE -> task.again();
            case WAIT_INPUT -> task.block(Channel.CONSOLE_INPUT);
            case WAIT_OUTPUT -> task.block(Channel.CONSOLE_OUTPUT);
            case LINE -> take(task, task.parts().terminal().line());
            case INTERRUPTED -> {
                task.process().register(STATUS, Scheduler.SIGNAL_STATUS + Scheduler.INTERRUPT);
                yield task.again();
            }
            case TOO_LONG -> refuse(task, "a line has at most " + (TerminalMemory.LINE_BYTES - 1) + " bytes");
            case END -> end(task);
        };
    }

    private static String prompt(Task task) {
        String path = task.parts().files().paths().pathOf(task.process().directory());
        String shown = path == null ? "(removed)" : path;
        Text prompt = new Text().add("rse:");
        if (shown.length() > 60) {
            prompt.add("...");
            shown = shown.substring(shown.length() - 57);
        }
        for (int i = 0; i < shown.length(); i++) {
            prompt.add(shown.charAt(i) < ' ' ? '?' : shown.charAt(i));
        }
        return prompt.add("$ ").toString();
    }

    private static Step take(Task task, String line) {
        if (task.parts().terminal().mode() == ConsoleMode.INTERACTIVE) {
            task.parts().history().add(line);
        }
        try {
            Parser.parse(line);
        } catch (SyntaxException e) {
            return refuse(task, e.getMessage());
        }
        int block = task.parts().strings().store(List.of(line));
        if (block == 0) {
            return refuse(task, "no kernel memory for the line");
        }
        task.process().register(LINE, block);
        task.process().register(NEXT, 0);
        return go(task, RUN);
    }

    private static Step refuse(Task task, String why) {
        complain(task, why);
        task.process().register(STATUS, MISUSE);
        return go(task, REPORT);
    }

    /** Ctrl-D on an empty line of a terminal only gives a hint; the end of a script ends the machine. */
    private static Step end(Task task) {
        if (task.parts().terminal().isHungUp()) {
            return go(task, STOP);
        }
        task.emit(Task.OUT, new Text().line("\nType halt to stop the machine."));
        return task.again();
    }

    private static Step run(Task task) {
        Process shell = task.process();
        String line = task.parts().strings().load((int) shell.register(LINE)).get(0);
        List<Pipeline> pipelines;
        try {
            pipelines = Parser.parse(line);
        } catch (SyntaxException e) {
            throw new KernelPanic("the shell's line has changed: " + e.getMessage());
        }
        int next = (int) shell.register(NEXT);
        int status = (int) shell.register(STATUS);
        while (next < pipelines.size() && isSkipped(pipelines.get(next).condition(), status)) {
            next++;
        }
        shell.register(NEXT, next + 1);
        if (next >= pipelines.size()) {
            task.parts().heap().free((int) shell.register(LINE));
            shell.register(LINE, 0);
            return go(task, REPORT);
        }
        Launcher launcher = new Launcher(task.parts(), shell, status);
        launcher.launch(pipelines.get(next).stages());
        if (!launcher.problem().isEmpty()) {
            complain(task, launcher.problem());
        }
        shell.register(STATUS, launcher.problem().isEmpty() ? 0 : Launcher.NOT_STARTED);
        shell.register(GROUP, launcher.group());
        shell.register(LAST, launcher.last());
        if (launcher.group() == 0) {
            return task.again();
        }
        task.parts().superBlock().set(SuperBlock.FOREGROUND, launcher.group());
        return go(task, WAIT);
    }

    private static boolean isSkipped(char condition, int status) {
        return (condition == '&' && status != 0) || (condition == '|' && status == 0);
    }

    private static Step await(Task task) {
        Process shell = task.process();
        Process last = task.parts().processes().find(shell.register(LAST));
        if (last != null && last.state() == ProcessState.ENDED) {
            shell.register(STATUS, last.status());
        }
        if (task.parts().lifecycle().reap(shell) > 0) {
            return task.block(Channel.child(shell.number()));
        }
        task.parts().superBlock().set(SuperBlock.FOREGROUND, 0);
        if (shell.register(STATUS) == Scheduler.SIGNAL_STATUS + Scheduler.INTERRUPT) {
            task.parts().heap().free((int) shell.register(LINE));
            shell.register(LINE, 0);
            return go(task, REPORT);
        }
        return go(task, RUN);
    }

    private static Step report(Task task) {
        if (!task.parts().output().exitStatus((int) task.process().register(STATUS))) {
            return task.block(Channel.CONSOLE_OUTPUT);
        }
        return go(task, READ);
    }

    private static Step stop(Task task) {
        int status = (int) task.process().register(STATUS);
        return task.parts().halt(status) ? task.block(Channel.NEVER) : task.block(Channel.CONSOLE_OUTPUT);
    }

    private static void complain(Task task, String what) {
        task.emit(Task.ERRORS, new Text().add("sh: ").line(what));
    }

    private static Step go(Task task, int stage) {
        task.process().register(STAGE, stage);
        return task.again();
    }
}
