package dev.rse.app.bench;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.machine.StateCache;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.host.history.Keeping;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.host.history.Recording;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Records the default machine with {@code life} as long as a person would watch it at the live pace, though as fast as it
 * goes; runs the capsule once to keep its states; then looks at random epochs, each time from the file on, within this process
 * and in processes of their own.
 */
public final class SeekBench {
    private static final int LIVE_EPOCHS_PER_SECOND = 32;
    private static final long SEED = 1;

    /**
     * What was measured.
     *
     * @param epochs epochs recorded
     * @param states states kept
     * @param diskBytes disk space of the states
     * @param recordSeconds time of the recording
     * @param indexSeconds time of the first run of the capsule
     * @param within milliseconds of a seek within the process: median, 95th percentile
     * @param alone milliseconds of a process that seeks, from its start to its end: median, 95th percentile
     */
    public record Report(
            long epochs,
            int states,
            long diskBytes,
            double recordSeconds,
            double indexSeconds,
            Milliseconds within,
            Milliseconds alone) {}

    /** Median and 95th percentile. */
    public record Milliseconds(double median, double late) {}

    private final long epochs;
    private final int seeks;
    private final int processes;
    private final List<Digest> roots = new ArrayList<>();

    /**
     * @param epochs epochs to record
     * @param seeks random epochs to look at within the process
     * @param processes random epochs to look at in a process each
     */
    public SeekBench(long epochs, int seeks, int processes) {
        if (epochs < 1 || seeks < 1 || processes < 1) {
            throw new IllegalArgumentException("at least one epoch and one seek of each kind are needed");
        }
        this.epochs = epochs;
        this.seeks = seeks;
        this.processes = processes;
    }

    /**
     * Runs it in a folder of its own, which is removed afterwards.
     *
     * @throws IllegalStateException if a seek comes to another root than was recorded
     */
    public Report run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rse-bench-seek");
        try {
            return run(folder);
        } finally {
            remove(folder);
        }
    }

    private Report run(Path folder) throws IOException, InterruptedException {
        Path capsule = folder.resolve("life.capsule");
        Path states = folder.resolve("states");
        long begin = System.nanoTime();
        record(capsule);
        long recorded = System.nanoTime();
        int kept;
        try (Recording recording = open(capsule, states)) {
            recording.index(_ -> {});
            kept = recording.keptEpochs().length - 1;
        }
        long indexed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(SEED);
        long[] within = new long[seeks];
        for (int i = 0; i < seeks; i++) {
            within[i] = seek(capsule, states, random.nextLong(epochs));
        }
        long[] alone = new long[processes];
        for (int i = 0; i < processes; i++) {
            alone[i] = seekAlone(capsule, states, random.nextLong(epochs));
        }
        return new Report(
                epochs,
                kept,
                size(states),
                (recorded - begin) / 1e9,
                (indexed - recorded) / 1e9,
                milliseconds(within),
                milliseconds(alone));
    }

    private static Milliseconds milliseconds(long[] nanos) {
        Spread spread = new Spread(nanos, nanos.length);
        return new Milliseconds(spread.medianMillis(), spread.lateMillis());
    }

    private static Recording open(Path capsule, Path states) throws IOException {
        Capsule read = CapsuleReader.read(capsule);
        return new StateCache(states, Keeping.DISK_BYTES).open(read);
    }

    private void record(Path file) throws IOException {
        BraidSpec spec = new MachineSpec("life", List.of(), Lattice.DEFAULT, SEED, true).braid();
        ThreadLanes lanes = new ThreadLanes(2);
        try {
            Braid braid = new Braid(spec, Catalogue.everything(), lanes, new SystemStopwatch());
            try (CapsuleWriter writer = new CapsuleWriter(file, braid)) {
                braid.journalTo(writer);
                for (long epoch = 0; epoch < epochs; epoch++) {
                    if (epoch % LIVE_EPOCHS_PER_SECOND == 0) {
                        braid.input(0, RingKind.CLOCK, clock(epoch / LIVE_EPOCHS_PER_SECOND));
                    }
                    braid.runEpoch();
                    roots.add(braid.root());
                }
            }
        } finally {
            lanes.close();
        }
    }

    private static byte[] clock(long seconds) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(seconds * 1_000_000_000L)
                .array();
    }

    private long seek(Path capsule, Path states, long epoch) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Recording recording = open(capsule, states);
                Moment moment = recording.at(epoch)) {
            long nanos = System.nanoTime() - begin;
            check(epoch, moment.root().hex());
            return nanos;
        }
    }

    private long seekAlone(Path capsule, Path states, long epoch) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.rse.app.Main"));
        command.addAll(List.of("seek", capsule.toString(), "" + epoch, "--states", states.toString(), "--json"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        long nanos = System.nanoTime() - begin;
        if (code != 0) {
            throw new IllegalStateException("seek ended with " + code + ": " + answer);
        }
        check(epoch, answer);
        return nanos;
    }

    private void check(long epoch, String answer) {
        if (!answer.contains(roots.get((int) epoch).hex())) {
            throw new IllegalStateException("epoch " + epoch + " has another root than was recorded: " + answer);
        }
    }

    private static long size(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
