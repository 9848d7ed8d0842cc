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
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
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
            public CapsuleHeader header() {
                return history.header();
            }

            @Override
            public long size() {
                return history.size();
            }

            @Override
            public JournalEntry entry(long position) {
                return history.entry(position);
            }

            @Override
            public StrandLayout layout(int strand) {
                return history.layout(strand);
            }
        };
    }

    @Test
    void oneKeyMoreIsTheFirstDifference() throws Exception {
        Compared result = new Comparison(run("one", -1), run("other", 7)).run(epoch -> {});
        assertEquals(8, result.epochs());
        Compared.Told told = result.difference().orElseThrow();
        assertEquals(7, told.epoch());
        assertEquals(0, told.strand());
        assertTrue(told.sentence().contains("only the second run has this event"), told.sentence());
        Compared.Line event = told.lines().getFirst();
        assertEquals("none", event.left());
        assertTrue(event.right().contains("from the edge"), event.right());
        assertTrue(event.right().endsWith("\"x\""), event.right());
        Compared.Line word = told.lines().get(1);
        assertTrue(word.name().startsWith("Page "), word.name());
        assertNotEquals(word.left(), word.right());
        assertTrue(result.rows().stream().allMatch(row -> row.same() == (row.epoch() < 7)));
    }

    @Test
    void theSameRunTwiceDiffersNowhere() throws Exception {
        Compared result = new Comparison(run("one", 3), run("other", 3)).run(epoch -> {});
        assertTrue(result.difference().isEmpty());
        assertTrue(result.rows().stream().allMatch(Compared.Row::same));
    }
}
