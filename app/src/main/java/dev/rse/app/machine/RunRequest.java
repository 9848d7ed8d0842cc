package dev.rse.app.machine;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code run} was asked for.
 *
 * @param program name in the catalogue
 * @param parameters {@code name=value} each
 * @param lattice the torus
 * @param seed seed of the (first) strand
 * @param engine engine of every execution
 * @param capacity most pending events of a strand
 * @param ticks tick at which to stop, or {@link Long#MAX_VALUE}
 * @param events events after which to stop at the end of their tick, or {@link Long#MAX_VALUE}
 * @param threads threads that may work at once
 * @param braid whether the program runs on all three strands of a braid
 * @param epochs lengths of its epochs
 * @param crossTicks ticks that an event takes to the next strand of a braid; no epoch is longer
 * @param faults faults to inject
 * @param record capsule to write
 */
public record RunRequest(
        String program,
        List<String> parameters,
        Lattice lattice,
        long seed,
        EngineKind engine,
        int capacity,
        long ticks,
        long events,
        int threads,
        boolean braid,
        EpochRule epochs,
        long crossTicks,
        List<Fault> faults,
        Optional<Path> record) {
    public RunRequest {
        parameters = List.copyOf(parameters);
        faults = List.copyOf(faults);
    }

    /** Three coupled strands with seeds S, S+1, S+2; without {@code --braid} strand A alone does something. */
    BraidSpec braidSpec() {
        long epoch = epochs.first();
        if (!braid) {
            StrandSpec idle =
                    new StrandSpec("none", List.of(), new Lattice(1, 1, 1), seed, 1, epoch, StrandSpec.EPOCH_BUDGET);
            return new BraidSpec(List.of(strand(0, parameters, epoch), idle, idle), engine, 0);
        }
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            List<String> coupled = new ArrayList<>(parameters);
            coupled.add("strand=" + s);
            coupled.add("cross=" + crossTicks);
            strands.add(strand(s, coupled, Math.min(epoch, crossTicks)));
        }
        return new BraidSpec(strands, engine, crossTicks);
    }

    private StrandSpec strand(int index, List<String> given, long epoch) {
        return new StrandSpec(program, given, lattice, seed + index, capacity, epoch, StrandSpec.EPOCH_BUDGET);
    }

    /** Events after which a strand of a braid stops: a third of all, rounded up. */
    long eventsPerStrand() {
        if (events == Long.MAX_VALUE || !braid) {
            return events;
        }
        return (events + BraidSpec.STRANDS - 1) / BraidSpec.STRANDS;
    }
}
