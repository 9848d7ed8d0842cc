package dev.rse.app.machine;

import dev.rse.kernel.Kernel;
import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Lattice;
import java.util.List;

/**
 * The default machine: strand A runs the kernel, B a ring until the ledger exists, C a workload.
 *
 * @param workload program of strand C, {@code none} for a machine that only has its shell
 * @param parameters its parameters, {@code name=value} each
 * @param lattice its torus
 * @param seed seed of strand C; A and B have the next two
 * @param interactive whether the console is a terminal; a script otherwise
 */
public record MachineSpec(String workload, List<String> parameters, Lattice lattice, long seed, boolean interactive) {
    /** Events of the workload's epoch: at the live pace both executions leave most of a core free. */
    private static final long WORKLOAD_BUDGET = 1L << 17;

    private static final Lattice RING_LATTICE = new Lattice(32, 8, 8);

    public MachineSpec {
        parameters = List.copyOf(parameters);
    }

    /** What the strands run. */
    public BraidSpec braid() {
        StrandSpec kernel = new StrandSpec(
                Kernel.NAME,
                List.of(Catalogue.consoleParameter(interactive ? ConsoleMode.INTERACTIVE : ConsoleMode.SCRIPT)),
                Lattice.DEFAULT,
                seed + 1,
                Kernel.layout().pendingCapacity(),
                StrandSpec.EPOCH_TICKS,
                StrandSpec.EPOCH_BUDGET);
        StrandSpec ring = StrandSpec.of("ring", List.of(), RING_LATTICE, seed + 2);
        StrandSpec work = StrandSpec.of(workload, parameters, lattice, seed);
        StrandSpec paced = new StrandSpec(
                work.program(),
                work.parameters(),
                work.lattice(),
                work.seed(),
                work.pendingCapacity(),
                Catalogue.workloads().entry(workload).epochTicks(),
                WORKLOAD_BUDGET);
        return BraidSpec.uncoupled(kernel, ring, paced);
    }
}
