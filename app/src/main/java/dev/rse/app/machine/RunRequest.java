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
 * @param epochTicks ticks of an epoch, or 0 for lengths chosen by wall time
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
        long epochTicks,
        List<Fault> faults,
        Optional<Path> record) {
    public RunRequest {
        parameters = List.copyOf(parameters);
        faults = List.copyOf(faults);
    }

    /** Three strands with seeds S, S+1, S+2; without {@code --braid} strand A alone does something. */
    BraidSpec braidSpec() {
        List<StrandSpec> strands = new ArrayList<>();
        long epoch = epochTicks == 0 ? StrandSpec.EPOCH_TICKS : epochTicks;
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            boolean works = s == 0 || braid;
            strands.add(new StrandSpec(
                    works ? program : "none",
                    works ? parameters : List.of(),
                    works ? lattice : new Lattice(1, 1, 1),
                    seed + s,
                    works ? capacity : 1,
                    epoch,
                    StrandSpec.EPOCH_BUDGET));
        }
        return new BraidSpec(strands, engine, 0);
    }

    /** Events after which a strand of a braid stops: a third of all, rounded up. */
    long eventsPerStrand() {
        if (events == Long.MAX_VALUE || !braid) {
            return events;
        }
        return (events + BraidSpec.STRANDS - 1) / BraidSpec.STRANDS;
    }
}
