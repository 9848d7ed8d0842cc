package dev.rse.app.cli;

import dev.rse.app.bench.LifeRecording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the commands' start-up cache is trained by: a process that does what commands do, so that the next ones find their
 * classes linked and know from the first moment what is worth compiling.
 */
public final class Rehearsal {
    /** Enough for states to be kept along the way. */
    private static final int EPOCHS = 96;

    private static final int SEEKS = 24;

    private Rehearsal() {}

    /**
     * Runs commands on a recording of its own, and ends with 1 at the first that fails.
     *
     * @param args an empty folder for what it writes
     * @throws IOException if that cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path capsule = folder.resolve("life.capsule");
        LifeRecording.record(capsule, EPOCHS);
        String name = capsule.toString();
        String small = folder.resolve("small.capsule").toString();
        String states = folder.resolve("states").toString();
        for (int i = 0; i < SEEKS; i++) {
            run("seek", name, "" + i * 31 % EPOCHS, "--states", states, "--json");
        }
        run("seek", name, "0", "--states", states);
        run("run", "phold", "--braid", "--lattice", "8x8x8", "--ticks", "640", "--record", small, "--json");
        run("run", "life", "--lattice", "8x8x8", "--ticks", "64");
        run("replay", small);
        run("bisect", small, small, "--json");
        run("shell", "-c", "help");
        run("--version");
    }

    private static void run(String... args) {
        int code = new CommandLineEntry(System.out, System.err).run(args);
        if (code != 0) {
            System.err.println("rse: " + List.of(args) + " ended with " + code);
            System.exit(code);
        }
    }
}
