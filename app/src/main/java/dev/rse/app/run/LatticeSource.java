package dev.rse.app.run;

import dev.rse.app.machine.Machine;
import dev.rse.app.past.PastMoment;
import dev.rse.kernel.Kernel;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.BraidRunner;
import dev.rse.torus.memory.ReadableMemory;
import dev.rse.torus.memory.Snapshot;
import dev.rse.visualizer.lattice.CellDetail;
import dev.rse.visualizer.lattice.CellEvents;
import dev.rse.visualizer.lattice.CellQuantity;
import dev.rse.visualizer.lattice.CellReader;
import dev.rse.visualizer.lattice.CellRequest;
import dev.rse.visualizer.lattice.CellSample;
import dev.rse.visualizer.lattice.CellSource;
import dev.rse.visualizer.lattice.Residents;
import dev.rse.visualizer.lattice.StrandCells;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Reads cells of the moment that every panel shows. Of the live machine the braid's thread only keeps the pages as they are;
 * they are read, and what is read is put together, on another thread.
 */
final class LatticeSource implements CellSource {

    private final MachineControl control;

    LatticeSource(MachineControl control) {
        this.control = control;
    }

    @Override
    public CompletableFuture<CellSample> sample(CellRequest request) {
        return request.quantity().kind() == CellQuantity.Kind.RECEIVED
                ? withPast(past -> past.sample(request))
                : read(request.strand(), reader -> reader.sample(request));
    }

    @Override
    public CompletableFuture<CellDetail> detail(int strand, int cell, CellQuantity quantity) {
        return read(strand, reader -> reader.detail(cell, quantity));
    }

    @Override
    public CompletableFuture<CellEvents> received(int strand, int cell) {
        return withPast(past -> past.received(strand, cell));
    }

    private <T> CompletableFuture<T> read(int strand, Function<CellReader, T> work) {
        StrandCells cells = control.lattice().strands().get(strand);
        PastMoment past = control.moment().past().get();
        if (past != null) {
            PastMoment.Strand then = past.strands().get(strand);
            return CompletableFuture.supplyAsync(
                    () -> work.apply(reader(cells, then.layout(), then.memory(), past.epoch() + 1)));
        }
        return control.machine()
                .map(Machine::runner)
                .map(runner -> readLive(runner, cells, work))
                .orElseGet(LatticeSource::nothingThere);
    }

    private static <T> CompletableFuture<T> readLive(
            BraidRunner runner, StrandCells cells, Function<CellReader, T> work) {
        int strand = cells.strand();
        return runner.ask(braid -> new Kept(braid.committed(strand).snapshot(), braid.layout(strand), braid.epoch()))
                .thenApplyAsync(kept -> {
                    try {
                        return work.apply(reader(cells, kept.layout(), kept.pages(), kept.epoch()));
                    } finally {
                        var _ = runner.ask(braid -> {
                            kept.pages().release();
                            return true;
                        });
                    }
                });
    }

    private record Kept(Snapshot pages, StrandLayout layout, long epoch) {}

    private static CellReader reader(StrandCells cells, StrandLayout layout, ReadableMemory memory, long epoch) {
        Residents residents = cells.program().equals(Kernel.NAME) ? new KernelResidents(layout) : Residents.NONE;
        return new CellReader(cells, layout, memory, residents, epoch);
    }

    private <T> CompletableFuture<T> withPast(Function<EpochAgain, T> work) {
        PastMoment past = control.moment().past().get();
        Run run = control.current().get();
        if (run == null) {
            return nothingThere();
        }
        long epoch = past == null ? run.newest() : past.epoch();
        return CompletableFuture.supplyAsync(
                () -> work.apply(new EpochAgain(executor(run, epoch).history(), epoch)));
    }

    /** The run that executed an epoch: a fork only keeps the state after the one at which it began. */
    private static Run executor(Run run, long epoch) {
        Run owner = run.ownerOf(epoch);
        return epoch == owner.history().firstEpoch()
                ? owner.parent().map(from -> executor(from, epoch)).orElse(owner)
                : owner;
    }

    private static <T> CompletableFuture<T> nothingThere() {
        return CompletableFuture.failedFuture(new IllegalStateException("there is no machine"));
    }
}
