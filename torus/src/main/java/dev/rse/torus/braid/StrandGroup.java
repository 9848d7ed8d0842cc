package dev.rse.torus.braid;

import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.CommittedMemory;

/** Strands A, B, C and what can be read of them between two epochs, whoever executes them. */
public abstract sealed class StrandGroup permits Braid, Rerun {
    final Strand[] strands = new Strand[BraidSpec.STRANDS];

    /** @param first state to begin with, or {@code null} for the one the specification makes */
    StrandGroup(BraidSpec spec, ProgramSource programs, Stopwatch stopwatch, int lanes, BraidState first) {
        for (int s = 0; s < strands.length; s++) {
            StrandState state = first == null ? null : first.strands().get(s);
            strands[s] = new Strand(spec, s, programs, stopwatch, lanes, state);
        }
    }

    /** The next tick a strand executes. */
    public final long tick(int strand) {
        return strands[strand].tick();
    }

    /** The committed state of a strand; read it on this thread, or keep a snapshot. */
    public final CommittedMemory committed(int strand) {
        return strands[strand].committed();
    }

    /** Where things lie in a strand's memory. */
    public final StrandLayout layout(int strand) {
        return strands[strand].layout();
    }

    /** What fixes the behaviour of a strand's program. */
    public final String identity(int strand) {
        return strands[strand].identity();
    }

    /** Why a strand's program cannot go on, or an empty text. */
    public final String failure(int strand) {
        return strands[strand].failure();
    }

    /** Events executed and committed by all strands. */
    public final long executed() {
        long sum = 0;
        for (Strand strand : strands) {
            sum += StrandHeader.executed(strand.committed());
        }
        return sum;
    }

    /** Events lost by all strands: 0 unless the machine is broken. */
    public final long lost() {
        long sum = 0;
        for (Strand strand : strands) {
            sum += StrandHeader.lost(strand.committed());
        }
        return sum;
    }

    /** BLAKE2b-256 over the committed roots of strands A, B, C. */
    public final Digest root() {
        return Strand.rootOf(strands);
    }
}
