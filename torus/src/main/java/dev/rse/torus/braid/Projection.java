package dev.rse.torus.braid;

import dev.rse.torus.hash.Checksum;
import dev.rse.torus.hash.Digest;

/**
 * What a lane publishes of an epoch it executed: constant in size, whatever the epoch held. Lanes agree if roots, checks
 * of their batches and ends agree and no event is missing; the other fields are for people.
 *
 * @param strand 0 to 2
 * @param epoch epoch number
 * @param lane 0 to 2
 * @param startTick first tick of the epoch
 * @param endTick first tick after it
 * @param executed events executed within the epoch
 * @param created events that came into being or entered within the epoch
 * @param pending events waiting at its end
 * @param sent events sent to other strands within the epoch
 * @param lost events neither executed nor waiting, since tick 0: 0 unless the machine is broken
 * @param outgoing check of the batch sent to other strands; see {@link Checksum}
 * @param root root of the strand's state at the end
 * @param failure why the program cannot go on after this epoch; empty if it can
 */
public record Projection(
        int strand,
        long epoch,
        int lane,
        long startTick,
        long endTick,
        long executed,
        long created,
        int pending,
        long sent,
        long lost,
        long outgoing,
        Digest root,
        String failure) {}
