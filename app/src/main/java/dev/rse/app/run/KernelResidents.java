package dev.rse.app.run;

import dev.rse.kernel.inspect.KernelInspector;
import dev.rse.kernel.inspect.ProcessView;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.ReadableMemory;
import dev.rse.visualizer.lattice.Residents;
import java.util.List;

/** The processes of a kernel and the cells on which they live. */
final class KernelResidents implements Residents {

    private final StrandLayout layout;

    KernelResidents(StrandLayout layout) {
        this.layout = layout;
    }

    @Override
    public List<Resident> in(ReadableMemory memory) {
        KernelInspector inspector = new KernelInspector(memory, layout);
        return inspector.isBooted()
                ? inspector.processes().stream()
                        .map(process -> new Resident(process.cell(), words(process)))
                        .toList()
                : List.of();
    }

    private static String words(ProcessView process) {
        String waits = process.waitsFor().isEmpty() ? "" : " on " + process.waitsFor();
        return "process " + process.number() + ", " + process.name() + ": " + process.state() + waits + ", "
                + process.slices() + " slices, started by " + process.parent();
    }
}
