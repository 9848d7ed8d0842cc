package dev.rse.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.host.history.Watcher;
import dev.rse.torus.journal.EpochEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final MachineSpec SPEC = new MachineSpec("none", List.of(), new Lattice(4, 4, 4), 1, true);

    /** A run of 12 epochs, with something typed before one of them. */
    private static Side run(String name, int typedAt) {
        Braid braid = new Braid(SPEC.braid(), Catalogue.everything(), new InlineLanes(), Stopwatch.NONE);
        History history = new History(braid, Catalogue.everything());
        for (int epoch = 0; epoch < 12; epoch++) {
            if (epoch == typedAt) {
                braid.input(0, RingKind.CONSOLE, "x".getBytes(StandardCharsets.US_ASCII));
            }
            braid.runEpoch();
        }
        return new Side() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long newest() {
                return history.lastEpoch();
            }

            @Override
            public Optional<EpochEntry> mark(long epoch) {
                return Optional.of(history.mark(epoch));
            }

            @Override
            public Moment at(long epoch) throws HistoryException, InterruptedException {
                return history.at(epoch);
            }

            @Override
            public void again(long epoch, int strand, Watcher watcher) throws HistoryException, InterruptedException {
                history.again(epoch, strand, watcher);
            }
        };
    }

    @Test
    void oneKeyMoreIsTheFirstDifference() throws Exception {
        Compared result = new Comparison(run("one", -1), run("other", 7)).run(epoch -> {});
        assertEquals(12, result.epochs());
        assertEquals(1, result.differences().size());
        Difference difference = result.differences().getFirst();
        assertEquals(7, difference.epoch());
        assertEquals(0, difference.strand());
        assertTrue(difference.pages() > 0);
        assertNotEquals(difference.word().left(), difference.word().right());
        assertTrue(
                difference.event().right().contains("from outside"),
                difference.event().toString());
        assertTrue(result.rows().stream().allMatch(row -> row.same() == (row.epoch() < 7)));
    }

    @Test
    void theSameRunTwiceDiffersNowhere() throws Exception {
        Compared result = new Comparison(run("one", 3), run("other", 3)).run(epoch -> {});
        assertTrue(result.differences().isEmpty());
        assertTrue(result.rows().stream().allMatch(Compared.Row::same));
    }
}
