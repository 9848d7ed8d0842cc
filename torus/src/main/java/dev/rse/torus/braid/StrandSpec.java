package dev.rse.torus.braid;

import dev.rse.torus.engine.Lattice;
import java.util.List;

/**
 * What one strand runs; with the journal it fixes every state the strand will ever have.
 *
 * @param program name of the program in the catalogue
 * @param parameters parameters of the program as {@code name=value}
 * @param lattice the torus
 * @param seed seed of the run
 * @param pendingCapacity most pending events
 * @param epochTicks ticks of an epoch, at least 1; not visible in any state
 * @param epochBudget events after which an epoch ends at the next tick boundary, at least 1; not visible in any state
 */
public record StrandSpec(
        String program,
        List<String> parameters,
        Lattice lattice,
        long seed,
        int pendingCapacity,
        long epochTicks,
        long epochBudget) {

    /** Ticks of an epoch unless something else is asked for. */
    public static final long EPOCH_TICKS = 64;

    /** Events of an epoch unless something else is asked for. */
    public static final long EPOCH_BUDGET = 1L << 22;

    /** Work that takes about as long as an event of a program that is built in. */
    private static final long EVENT_WORK = 256;

    public StrandSpec {
        parameters = List.copyOf(parameters);
        if (epochTicks < 1 || epochBudget < 1) {
            throw new IllegalArgumentException("an epoch has at least 1 tick and 1 event");
        }
    }

    /** A strand with the usual epochs and room for eight pending events a cell, at least 65,536. */
    public static StrandSpec of(String program, List<String> parameters, Lattice lattice, long seed) {
        int capacity = Math.min(1 << 24, Math.max(1 << 16, 8 * lattice.cells()));
        return new StrandSpec(program, parameters, lattice, seed, capacity, EPOCH_TICKS, EPOCH_BUDGET);
    }

    /** Work after which an epoch ends at the next tick boundary, for programs that count theirs; not visible in any state. */
    public long epochWork() {
        return EVENT_WORK * Math.min(epochBudget, Long.MAX_VALUE / EVENT_WORK);
    }

    /** The same strand in epochs of another length. */
    public StrandSpec withEpochTicks(long ticks) {
        return new StrandSpec(program, parameters, lattice, seed, pendingCapacity, ticks, epochBudget);
    }
}
