package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Events on and off the wheel, into canonical order, and into pages; the time is for one event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventBenchmark {
    private static final int EVENTS = 32_768;
    private static final Lattice LATTICE = Lattice.DEFAULT;

    /** Ticks over which the events are spread: some in each, or many. */
    @Param({"4096", "16"})
    public int ticks;

    private final EventQueue queue = new EventQueue();
    private final EventBuffer buffer = new EventBuffer();
    private final EventSort sort = new EventSort(LATTICE.cells());
    private final long[] at = new long[EVENTS];
    private final long[] places = new long[EVENTS];
    private PendingList list;
    private Memory memory;
    private long now;
    private long round;

    @Setup
    public void draw() {
        long state = 1;
        for (int i = 0; i < EVENTS; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            at[i] = (state >>> 33) % ticks;
            places[i] = Event.place((int) (state >>> 49), (int) (state >>> 40) & 0x7fff);
        }
        StrandLayout layout = StrandLayout.cellular(LATTICE, 1, EVENTS);
        memory = new Memory(layout.pageCount());
        list = new PendingList(memory, layout);
    }

    /** Adds all events to the wheel and takes them off in the order of ticks. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long wheel() {
        for (int i = 0; i < EVENTS; i++) {
            queue.add(now, now + at[i], places[i], i);
        }
        long sum = 0;
        int taken = 0;
        for (long tick = queue.next(now); tick < Long.MAX_VALUE; tick = queue.next(tick + 1)) {
            buffer.count = 0;
            queue.take(tick, buffer);
            taken += buffer.count;
            for (int i = 0; i < buffer.count; i++) {
                sum += buffer.payloads[i];
            }
        }
        now += ticks;
        failIfNot(taken == EVENTS && sum == (EVENTS - 1L) * EVENTS / 2, "events were lost on the wheel");
        return sum;
    }

    /** Puts a tick's events into canonical order. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long sort() {
        int size = EVENTS / ticks;
        for (int from = 0; from + size <= EVENTS; from += size) {
            buffer.count = 0;
            for (int i = from; i < from + size; i++) {
                buffer.add(places[i], i);
            }
            sort.sort(buffer);
            for (int i = 1; i < size; i++) {
                failIfNot(buffer.places[i - 1] <= buffer.places[i], "events are out of order");
            }
        }
        return buffer.places[0];
    }

    /** Writes as many pending events into pages, all of them changed. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long store() {
        round++;
        list.begin(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            list.put(round + i, places[i], round);
        }
        memory.store(StrandHeader.PENDING_WORD, EVENTS);
        failIfNot(list.tick(0) == round && list.payload(EVENTS - 1) == round, "the list holds something else");
        return list.tick(EVENTS - 1);
    }

    /** What sorting is compared with: the JDK's sort of one word for each event. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long sortOfTheJdk() {
        long[] copy = places.clone();
        Arrays.sort(copy);
        failIfNot(copy[0] <= copy[EVENTS - 1], "words are out of order");
        return copy[0];
    }

    private static void failIfNot(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
