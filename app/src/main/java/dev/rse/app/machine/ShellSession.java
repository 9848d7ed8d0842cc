package dev.rse.app.machine;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.Pace;
import dev.rse.torus.host.RunState;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A machine whose console is three streams, usually the standard ones of this process, from boot to halt. */
public final class ShellSession {
    private final long seed;
    private final Optional<Path> record;
    private final boolean terminal;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String trouble = "";

    /**
     * A session that records itself into a capsule if one is named.
     *
     * @param terminal whether the streams are the terminal this process was started on
     */
    public ShellSession(
            long seed, Optional<Path> record, boolean terminal, InputStream in, PrintStream out, PrintStream err) {
        this.seed = seed;
        this.record = record;
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the given commands, or what comes from standard input.
     *
     * @return exit status of the last command
     * @throws IOException if the capsule cannot be written or the machine breaks down
     */
    public int run(Optional<String> commands) throws IOException, InterruptedException {
        boolean interactive = terminal && commands.isEmpty();
        StandardConsole console = new StandardConsole(out, err, ended::countDown);
        MachineSpec spec = new MachineSpec("none", List.of(), new Lattice(1, 1, 1), seed, interactive);
        try (Machine machine =
                new Machine(spec, console, Pace.MAX, braid -> braid.idle(KernelEdge.STRAND), this::stateChanged)) {
            if (record.isPresent()) {
                machine.recordTo(record.get(), sink -> sink);
            }
            machine.start();
            try (HostTerminal host = interactive ? HostTerminal.raw(machine) : HostTerminal.NONE) {
                InputStream input = interactive ? host.input() : in;
                commands.ifPresentOrElse(text -> typeAll(machine, text), () -> follow(machine, input));
                ended.await();
            }
        }
        if (!trouble.isEmpty()) {
            throw new IOException(trouble);
        }
        return console.status();
    }

    private void stateChanged(RunState state) {
        if (state == RunState.HALTED || state == RunState.ENDED) {
            trouble = "the machine stopped: " + state;
            ended.countDown();
        }
    }

    private static void typeAll(Machine machine, String commands) {
        machine.type((commands + "\n").getBytes(StandardCharsets.UTF_8));
        machine.endInput();
    }

    private void follow(Machine machine, InputStream input) {
        Thread.ofPlatform().daemon().name("console input").start(() -> pump(machine, input));
    }

    private void pump(Machine machine, InputStream input) {
        byte[] buffer = new byte[4096];
        try {
            for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
                byte[] typed = new byte[n];
                System.arraycopy(buffer, 0, typed, 0, n);
                machine.type(typed);
            }
        } catch (IOException e) {
            trouble = "standard input: " + e.getMessage();
        }
        machine.endInput();
    }
}
