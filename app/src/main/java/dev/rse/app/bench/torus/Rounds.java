package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.machine.Allocation;
import java.util.Arrays;

/** What one contender did in each round. */
final class Rounds {
    private static final double NANOS_A_SECOND = 1e9;

    /** Something that executes events; returns how many. */
    @FunctionalInterface
    interface Work {
        long run();
    }

    private final Work work;
    private final double[] eventsPerSecond;
    private long events;
    private long bytes;
    private int count;

    /** Rounds of a contender, none of them run yet. */
    Rounds(int rounds, Work work) {
        this.work = work;
        eventsPerSecond = new double[rounds];
    }

    /** Runs a round that does not count. */
    void warmUp() {
        work.run();
    }

    /** Runs the next round. */
    void next() {
        Allocation allocation = new Allocation();
        long begin = System.nanoTime();
        long executed = work.run();
        long nanos = System.nanoTime() - begin;
        bytes += allocation.bytes();
        events += executed;
        eventsPerSecond[count++] = executed * NANOS_A_SECOND / nanos;
    }

    double median() {
        double[] sorted = Arrays.copyOf(eventsPerSecond, count);
        Arrays.sort(sorted);
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }

    double bytesPerEvent() {
        return (double) bytes / events;
    }

    long bytes() {
        return bytes;
    }

    /** Writes the figures under the names that {@code run} uses, and every round's. */
    void tell(ObjectNode figures) {
        figures.put("events", events);
        figures.put("events_per_s", Math.round(median()));
        figures.put("ns_per_event", hundredths(NANOS_A_SECOND / median()));
        figures.put("bytes_per_event", Math.round(bytesPerEvent() * 1e4) / 1e4);
        ArrayNode all = figures.putArray("rounds_events_per_s");
        for (int i = 0; i < count; i++) {
            all.add(Math.round(eventsPerSecond[i]));
        }
    }

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
