package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.StrandMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BisectTest {
    private static final int EPOCHS = 12;
    private static final ProgramSource PROGRAMS = Session.PROGRAMS;

    @Test
    void sameRunHasNoDifferenceWhateverBrokeInIt() throws Exception {
        Capsule calm = record(1, "ring", -1, EPOCHS, List.of());
        Capsule struck = record(1, "ring", -1, EPOCHS, List.of("bitflip@3:1", "drop@9:0:C"));
        Bisect.Result result = bisect(calm, struck);
        assertTrue(result.difference().isEmpty());
        assertEquals(EPOCHS, result.epochs());
    }

    @Test
    void shorterRunIsABeginningOfTheLongerOne() throws Exception {
        Bisect.Result result = bisect(record(1, "ring", -1, 5, List.of()), record(1, "ring", -1, EPOCHS, List.of()));
        assertTrue(result.difference().isEmpty());
        assertEquals(5, result.epochs());
    }

    @Test
    void otherSeedsDifferBeforeAnyEvent() throws Exception {
        Difference difference =
                difference(record(1, "ring", -1, EPOCHS, List.of()), record(2, "ring", -1, EPOCHS, List.of()));
        assertEquals(Difference.Kind.FIRST_STATE, difference.kind());
        assertEquals(0, difference.epoch());
        assertEquals(2, difference.strand());
        assertTrue(difference.wordCount() > 0);
        assertTrue(difference.events().isEmpty());
    }

    @Test
    void inputThatDiffersIsNamedWithItsEventAndAWordThatDiffers() throws Exception {
        Capsule a = record(1, "ring", -1, EPOCHS, List.of());
        Capsule b = record(1, "ring", 7, EPOCHS, List.of());
        Difference difference = difference(a, b);
        assertEquals(Difference.Kind.EVENT, difference.kind());
        assertEquals(7, difference.epoch());
        assertEquals(0, difference.strand());
        Difference.EventPair events = difference.events().orElseThrow();
        assertEquals(events.a(), events.b());
        assertEquals(Event.EDGE, events.a().orElseThrow().source());
        assertEquals(7, events.a().orElseThrow().payload());
        assertEquals(difference.startTick(), events.a().orElseThrow().tick());
        assertEquals(70, difference.startTick());
        assertTrue(events.effect().contains("another input"), events.effect());
        assertArrayEquals(new byte[] {7}, difference.inputA().orElseThrow().bytes());
        assertArrayEquals(new byte[] {99}, difference.inputB().orElseThrow().bytes());
        Difference.WordPair word = difference.words().getFirst();
        assertNotEquals(word.a(), word.b());
    }

    @Test
    void inputThatOnlyOneRunHasIsNamed() throws Exception {
        Capsule a = record(1, "ring", -1, EPOCHS, List.of());
        List<JournalEntry> entries = new ArrayList<>();
        Run shorter = run(1, "ring");
        shorter.braid.journalTo(entries::add);
        for (int e = 0; e < 6; e++) {
            if (e < 4) {
                shorter.braid.input(0, 1, new byte[] {(byte) e});
            }
            shorter.braid.runEpoch();
        }
        Difference difference = difference(a, new Capsule(a.header(), entries, true));
        assertEquals(4, difference.epoch());
        Difference.EventPair events = difference.events().orElseThrow();
        assertTrue(events.a().isPresent() && events.b().isEmpty());
        assertTrue(events.effect().contains("only the first"), events.effect());
    }

    @Test
    void rootThatWasRecordedWronglyIsToldFromARunThatDiffers() throws Exception {
        Capsule good = record(1, "ring", -1, EPOCHS, List.of());
        List<JournalEntry> entries = new ArrayList<>(good.entries());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof EpochEntry mark && mark.epoch() == 5) {
                List<StrandMark> strands = new ArrayList<>(mark.strands());
                strands.set(1, new StrandMark(strands.get(1).tick(), new Digest(1, 2, 3, 4)));
                entries.set(i, new EpochEntry(5, strands));
            }
        }
        Capsule wrong = new Capsule(good.header(), entries, true);
        Difference difference = difference(good, wrong);
        assertEquals(Difference.Kind.RECORDED_B, difference.kind());
        assertEquals(5, difference.epoch());
        assertEquals(1, difference.strand());
        assertEquals(Difference.Kind.RECORDED_A, difference(wrong, good).kind());
    }

    @Test
    void otherProgramsAreRefused() throws Exception {
        Capsule a = record(1, "ring", -1, 2, List.of());
        Capsule b = record(1, "phold", -1, 2, List.of());
        HistoryException e = assertThrows(HistoryException.class, () -> bisect(a, b));
        assertTrue(e.getMessage().contains("strand C is ring"), e.getMessage());
        assertTrue(!e.getMessage().contains("\n"));
    }

    @Test
    void aRunAndItsForkAreComparedWhileBothGoOn() throws Exception {
        Session session = Session.uncoupled();
        for (int e = 0; e < 9; e++) {
            session.epoch(e == 2);
        }
        Fork fork;
        try (Moment moment = session.history().at(5)) {
            fork = moment.fork(new InlineLanes(), new SystemStopwatch());
        }
        try (History forked = new History(fork, PROGRAMS)) {
            fork.braid().runEpoch();
            assertTrue(new Bisect(forked, session.history(), PROGRAMS)
                    .run(_ -> {})
                    .difference()
                    .isEmpty());
            assertTrue(fork.braid().input(0, 1, new byte[] {42}));
            fork.braid().runEpoch();
            Bisect.Result result = new Bisect(forked, session.history(), PROGRAMS).run(_ -> {});
            Difference difference = result.difference().orElseThrow();
            assertEquals(7, difference.epoch());
            assertEquals(8, result.epochs());
            assertArrayEquals(new byte[] {42}, difference.inputA().orElseThrow().bytes());
        }
    }

    private static Difference difference(Capsule a, Capsule b) throws Exception {
        return bisect(a, b).difference().orElseThrow();
    }

    private static Bisect.Result bisect(Capsule a, Capsule b) throws IOException, InterruptedException {
        try (Recording pastA = new Recording(a, PROGRAMS);
                Recording pastB = new Recording(b, PROGRAMS)) {
            return new Bisect(pastA, pastB, PROGRAMS).run(_ -> {});
        }
    }

    private record Run(Braid braid, CapsuleHeader header) {}

    private static Run run(long seed, String program) {
        Lattice lattice = new Lattice(4, 4, 4);
        BraidSpec spec = BraidSpec.uncoupled(
                StrandSpec.of("echo", List.of(), new Lattice(2, 2, 2), 1).withEpochTicks(10),
                StrandSpec.of("ring", List.of(), lattice, 2).withEpochTicks(5),
                StrandSpec.of(program, List.of(), lattice, seed).withEpochTicks(70));
        Braid braid = new Braid(spec, PROGRAMS, new InlineLanes(), new SystemStopwatch());
        return new Run(braid, CapsuleHeader.of(braid));
    }

    /** A run with an input each epoch, another one than usual in epoch {@code odd}. */
    private static Capsule record(long seed, String program, int odd, int epochs, List<String> faults) {
        Run session = run(seed, program);
        List<JournalEntry> entries = new ArrayList<>();
        session.braid.journalTo(entries::add);
        faults.forEach(fault -> session.braid.inject(Fault.parse(fault)));
        for (int e = 0; e < epochs; e++) {
            assertTrue(session.braid.input(0, 1, new byte[] {(byte) (e == odd ? 99 : e)}));
            session.braid.runEpoch();
        }
        return new Capsule(session.header, entries, true);
    }
}
