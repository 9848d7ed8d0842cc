package dev.rse.app.bench;

import dev.rse.app.machine.Console;
import dev.rse.app.machine.Machine;
import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.Pace;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes from a key until the shell's echo is committed, while strand C runs a program as fast as it can. Keys
 * come at irregular times; each echo must be the key that was typed.
 */
public final class EchoBench {
    private static final long LONGEST_PAUSE_NANOS = 40_000_000;
    private static final int WARM_UP = 50;
    private static final int LINE = 40;
    private static final int SECONDS_TO_WAIT = 30;
    private static final long CALM_MILLIS = 3_000;
    private static final byte ERASE_LINE = 0x15;
    private static final int PROMPT_ENDS = '$';
    private static final long SEED = 1;

    /**
     * What was measured.
     *
     * @param keys keys typed
     * @param medianMillis median of key to committed echo
     * @param lateMillis 95th percentile
     * @param worstMillis the longest
     * @param typing what the braid did meanwhile
     * @param calm what it did before, while nobody typed
     */
    public record Report(
            int keys, double medianMillis, double lateMillis, double worstMillis, Load typing, Load calm) {}

    /**
     * What a braid did for some time.
     *
     * @param eventsPerSecond committed events of all strands
     * @param upkeepShare share of the lanes' and the commits' time that went into loading, storing, hashing and copying
     */
    public record Load(double eventsPerSecond, double upkeepShare) {}

    /** What a braid has done up to a moment. */
    private record Done(long nanos, long events, long workNanos, long upkeepNanos) {
        static Done of(Machine machine) {
            return machine.runner()
                    .ask(braid -> new Done(System.nanoTime(), braid.executed(), braid.workNanos(), braid.upkeepNanos()))
                    .join();
        }

        Load since(Done before) {
            return new Load(
                    (events - before.events) * 1e9 / (nanos - before.nanos),
                    (double) (upkeepNanos - before.upkeepNanos) / (workNanos - before.workNanos));
        }
    }

    private final int keys;
    private final String workload;
    private final List<String> parameters;
    private final BlockingQueue<Byte> shown = new LinkedBlockingQueue<>();

    /**
     * A benchmark of so many keys.
     *
     * @param workload what strand C runs, by its name in the catalogue
     * @param parameters its parameters, {@code name=value} each
     * @throws IllegalArgumentException if they are not 10 to 100,000
     */
    public EchoBench(int keys, String workload, List<String> parameters) {
        if (keys < 10 || keys > 100_000) {
            throw new IllegalArgumentException("10 to 100,000 keys can be measured, not " + keys);
        }
        this.keys = keys;
        this.workload = workload;
        this.parameters = List.copyOf(parameters);
    }

    /**
     * Measures.
     *
     * @throws IllegalStateException with one line for people if an echo is wrong or does not come
     */
    public Report run() throws InterruptedException, IOException {
        MachineSpec spec = new MachineSpec(workload, parameters, Lattice.DEFAULT, SEED, true);
        try (Machine machine = new Machine(spec, new Shown(), Pace.MAX, braid -> false, state -> {})) {
            machine.start();
            awaitPrompt();
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 0; i < WARM_UP; i++) {
                echo(machine, random, i);
            }
            Done warm = Done.of(machine);
            Thread.sleep(CALM_MILLIS);
            Done before = Done.of(machine);
            long[] nanos = new long[keys];
            for (int i = 0; i < keys; i++) {
                nanos[i] = echo(machine, random, WARM_UP + i);
            }
            Done after = Done.of(machine);
            Spread spread = new Spread(nanos, keys);
            return new Report(
                    keys,
                    spread.medianMillis(),
                    spread.lateMillis(),
                    spread.worstMillis(),
                    after.since(before),
                    before.since(warm));
        }
    }

    private void awaitPrompt() throws InterruptedException {
        int last = 0;
        while (last != PROMPT_ENDS) {
            last = next();
        }
        drain();
    }

    /** Types a letter at an irregular time and waits for its echo; now and then the line is emptied. */
    private long echo(Machine machine, SplittableRandom random, int i) throws InterruptedException {
        if (i % LINE == LINE - 1) {
            machine.type(new byte[] {ERASE_LINE});
        }
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
        drain();
        byte key = (byte) ('a' + i % 26);
        long begin = System.nanoTime();
        machine.type(new byte[] {key});
        int echoed = next();
        while (echoed != key) {
            // The rest of an erased line; a letter that was not typed is an error.
            if (Character.isLetter(echoed) && i % LINE != LINE - 1) {
                throw new IllegalStateException("the shell echoed " + (char) echoed + " for " + (char) key);
            }
            echoed = next();
        }
        return System.nanoTime() - begin;
    }

    private int next() throws InterruptedException {
        Byte one = shown.poll(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        if (one == null) {
            throw new IllegalStateException("the shell showed nothing for " + SECONDS_TO_WAIT + " seconds");
        }
        return one;
    }

    private void drain() {
        shown.clear();
    }

    private final class Shown implements Console {
        @Override
        public void output(byte[] bytes) {
            for (byte one : bytes) {
                shown.add(one);
            }
        }

        @Override
        public void errorOutput(byte[] bytes) {
            output(bytes);
        }
    }
}
