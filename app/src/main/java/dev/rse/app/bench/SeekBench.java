package dev.rse.app.bench;

import dev.rse.app.machine.StateCache;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.history.Keeping;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.host.history.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final long SEED = 1;

    /**
     * What was measured.
     *
     * @param epochs epochs recorded
     * @param states states kept
     * @param diskBytes disk space of the states
     * @param recordSeconds time of the recording
     * @param indexSeconds time of the first seek, which runs the capsule once
     * @param within milliseconds of a seek within the process: median, 95th percentile
     * @param byScript whether those processes were started by the script, which costs time too, and not by its JVM alone
     * @param startUpCache whether those processes had a start-up cache
     * @param alone milliseconds of a process that seeks, from its start to its end: median, 95th percentile
     */
    public record Report(
            long epochs,
            int states,
            long diskBytes,
            double recordSeconds,
            double indexSeconds,
            Milliseconds within,
            boolean byScript,
            boolean startUpCache,
            Milliseconds alone) {}

    /** Median and 95th percentile. */
    public record Milliseconds(double median, double late) {}

    private final long epochs;
    private final int seeks;
    private final int processes;
    private List<Digest> roots = List.of();

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
        roots = LifeRecording.record(capsule, epochs);
        long recorded = System.nanoTime();
        SeekProcess process = new SeekProcess(capsule, states);
        check(epochs - 1, process.run(epochs - 1));
        long indexed = System.nanoTime();
        int kept;
        try (Recording recording = open(capsule, states)) {
            kept = recording.keptEpochs().length - 1;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        long[] within = new long[seeks];
        for (int i = 0; i < seeks; i++) {
            within[i] = seek(capsule, states, random.nextLong(epochs));
        }
        boolean cached = process.usesStartUpCache();
        long[] alone = new long[processes];
        for (int i = 0; i < processes; i++) {
            alone[i] = seekAlone(process, random.nextLong(epochs));
        }
        return new Report(
                epochs,
                kept,
                size(states),
                (recorded - begin) / 1e9,
                (indexed - recorded) / 1e9,
                milliseconds(within),
                SeekProcess.script().isPresent(),
                cached,
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

    private long seek(Path capsule, Path states, long epoch) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Recording recording = open(capsule, states);
                Moment moment = recording.at(epoch)) {
            long nanos = System.nanoTime() - begin;
            check(epoch, moment.root().hex());
            return nanos;
        }
    }

    private long seekAlone(SeekProcess process, long epoch) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String answer = process.run(epoch);
        long nanos = System.nanoTime() - begin;
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
