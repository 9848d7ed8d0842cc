package dev.rse.app.machine;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.hash.Digest;

/**
 * How the machine stood at the end of an epoch.
 *
 * @param epoch the epoch
 * @param root root of the braid after it
 * @param executed events executed since the first state, by all strands
 * @param injected faults that took effect
 * @param masked faults whose damage a vote threw away
 * @param lost events lost: 0 unless the machine is broken
 * @param nanos when, on the clock of {@link System#nanoTime}
 */
public record MachineStatus(
        EpochRecord epoch, Digest root, long executed, long injected, long masked, long lost, long nanos) {}
