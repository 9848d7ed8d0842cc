package dev.rse.torus.braid;

import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.journal.InputEntry;

/**
 * Repeats a journal, executing every strand once and without votes: half the work of a braid on one thread. One thread at a
 * time.
 */
public final class Rerun extends StrandGroup {
    private long epoch;
    private long nextInput;

    /**
     * Sets up the first state of every strand.
     *
     * @throws IllegalArgumentException as {@link Braid}'s constructor
     */
    public Rerun(BraidSpec spec, ProgramSource programs, Stopwatch stopwatch) {
        super(spec, programs, stopwatch, 1, null);
    }

    /**
     * Begins at a kept state, which is copied.
     *
     * @throws IllegalArgumentException with one line for people if the state is not one of this specification
     */
    public Rerun(BraidSpec spec, ProgramSource programs, Stopwatch stopwatch, BraidState from) {
        super(spec, programs, stopwatch, 1, from);
        epoch = from.epoch();
        nextInput = from.nextInput();
    }

    /** Number of the next epoch. */
    public long epoch() {
        return epoch;
    }

    /** Keeps the state as it is now until it is released on this thread. */
    public BraidState keep() {
        return Strand.keep(strands, epoch, nextInput);
    }

    /**
     * Takes the next input.
     *
     * @throws IllegalArgumentException if it does not come in order or its tick is past
     */
    public void repeat(InputEntry input) {
        Strand.takerOf(strands, input, nextInput).take(input);
        nextInput++;
    }

    /** Runs an epoch that ends at the given ticks. */
    public void runEpochTo(long[] endTicks) {
        Stretch[] stretches = new Stretch[strands.length];
        for (int s = 0; s < strands.length; s++) {
            stretches[s] = new Stretch(strands[s], endTicks[s]);
        }
        for (Stretch stretch : stretches) {
            stretch.run(epoch, strands);
        }
        epoch++;
    }

    /** One strand's part of an epoch; what arrives in it is fixed before any strand runs. */
    private static final class Stretch {
        private final Strand strand;
        private final long end;
        private final Arrivals arrivals;
        private final LaneResult result = new LaneResult();
        private final EpochBounds bounds = new EpochBounds();

        Stretch(Strand strand, long end) {
            bounds.exactly(end);
            this.strand = strand;
            this.end = end;
            arrivals = strand.schedule().before(end);
        }

        void run(long epoch, Strand[] strands) {
            if (strand.ended() || end <= strand.tick()) {
                return;
            }
            StrandExecution only = strand.execution(0);
            only.run(Role.LEADER, bounds, EpochLengths.ONE, arrivals, null);
            only.publish(epoch, result);
            strand.committed().commit(only.memory(), only.update());
            strand.schedule().dropBefore(strand.tick());
            strand.fail(result.failure());
            Strand.deliver(strand, only.outgoing(), strands);
            only.committedAsExecuted(true);
        }
    }
}
