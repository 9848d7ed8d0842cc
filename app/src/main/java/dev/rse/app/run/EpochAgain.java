package dev.rse.app.run;

import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Watcher;
import dev.rse.visualizer.lattice.CellEvent;
import dev.rse.visualizer.lattice.CellEvents;
import dev.rse.visualizer.lattice.CellRequest;
import dev.rse.visualizer.lattice.CellSample;
import java.util.ArrayList;
import java.util.List;

/** What one epoch's events were, found by running it again from the state before it. Blocks; never on the braid's thread. */
final class EpochAgain {

    private final History history;
    private final long epoch;

    EpochAgain(History history, long epoch) {
        this.history = history;
        this.epoch = epoch;
    }

    /** How many events each cell received. */
    CellSample sample(CellRequest request) {
        int strand = request.strand();
        int[] counts = new int[history.layout(strand).lattice().cells()];
        run(strand, (cell, _, _, _) -> counts[cell]++);
        long[] values = new long[request.region().count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts[request.region().cell(i)];
        }
        return new CellSample(request, epoch + 1, endTick(epoch, strand), values);
    }

    /** The events that one cell received. */
    CellEvents received(int strand, int wanted) {
        List<CellEvent> events = new ArrayList<>();
        int[] total = {0};
        run(strand, (cell, source, payload, tick) -> {
            if (cell == wanted) {
                total[0]++;
                if (events.size() < CellEvents.LISTED) {
                    events.add(new CellEvent(tick, source, payload));
                }
            }
        });
        long start = epoch - 1 > history.firstEpoch() ? endTick(epoch - 1, strand) : 0;
        return new CellEvents(strand, wanted, epoch, start, endTick(epoch, strand), total[0], events);
    }

    private long endTick(long of, int strand) {
        return history.mark(of).strands().get(strand).tick();
    }

    private void run(int strand, Watcher watcher) {
        if (epoch <= history.firstEpoch()) {
            throw new IllegalStateException("Nothing has happened before this moment: no epoch has been run yet.");
        }
        try {
            history.again(epoch, strand, watcher);
        } catch (HistoryException gone) {
            throw new IllegalStateException(gone.getMessage(), gone);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("It was given up before it had come to an end.", ended);
        }
    }
}
