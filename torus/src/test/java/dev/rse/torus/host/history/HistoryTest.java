package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.host.Replay;
import dev.rse.torus.host.SystemStopwatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    private Path folder;

    @Test
    void everyMomentHasTheRootThatWasCommitted() throws Exception {
        Session session = Session.uncoupled();
        List<Digest> roots = new ArrayList<>(List.of(session.braid().root()));
        for (int e = 0; e < 30; e++) {
            session.epoch(e % 3 == 0);
            roots.add(session.braid().root());
        }
        for (int epoch : new int[] {29, 0, -1, 17, 18, 19, 5}) {
            try (Moment moment = session.history().at(epoch)) {
                assertEquals(roots.get(epoch + 1), moment.root());
                assertEquals(epoch % 3 == 0 ? 1 : 0, moment.inputs().size());
            }
        }
    }

    @Test
    void momentTellsItsFaultsAndProvesItsPages() throws Exception {
        Session session = Session.uncoupled();
        session.braid().inject(Fault.parse("bitflip@2:1"));
        for (int e = 0; e < 5; e++) {
            session.epoch(false);
        }
        try (Moment moment = session.history().at(2)) {
            assertEquals(1, moment.faults().size());
            assertTrue(moment.path(0, 0).holds());
            assertEquals(moment.root(0), moment.path(0, 3).root());
            assertEquals(
                    moment.tick(0), moment.mark().orElseThrow().strands().get(0).tick());
        }
    }

    @Test
    void momentOutlivesLookingElsewhereButNotItsClosing() throws Exception {
        Session session = Session.uncoupled();
        for (int e = 0; e < 12; e++) {
            session.epoch(true);
        }
        Moment early = session.history().at(3);
        Digest before = early.root();
        session.history().at(4).close();
        session.history().at(11).close();
        session.history().at(1).close();
        assertEquals(before, early.root());
        early.close();
        early.close();
        assertThrows(IllegalStateException.class, () -> early.root(0));
    }

    @Test
    void aMomentWithinAnEpochIsWhatARunThatStoppedThereCommitted() throws Exception {
        for (boolean coupled : new boolean[] {false, true}) {
            Session session = coupled ? Session.coupled() : Session.uncoupled();
            for (int e = 0; e < 6; e++) {
                session.epoch(!coupled);
            }
            for (long ticksBefore : new long[] {1, 3, 500}) {
                Session stopped = coupled ? Session.coupled() : Session.uncoupled();
                for (int e = 0; e < 4; e++) {
                    stopped.epoch(!coupled);
                }
                if (!coupled) {
                    stopped.input();
                }
                long[] ends = new long[BraidSpec.STRANDS];
                for (int s = 0; s < ends.length; s++) {
                    long end = session.history().mark(4).strands().get(s).tick();
                    ends[s] = Math.max(stopped.braid().tick(s), end - ticksBefore);
                }
                stopped.braid().runEpochTo(ends);
                try (Moment moment = session.history().within(4, ticksBefore)) {
                    assertEquals(stopped.braid().root(), moment.root());
                    assertEquals(3, moment.epoch(), "the epoch that had ended");
                    assertEquals(ticksBefore, moment.ticksBefore());
                    assertEquals(ends[2], moment.tick(2));
                    assertEquals(coupled ? 0 : 1, moment.inputs().size());
                    assertThrows(HistoryException.class, () -> moment.fork(new InlineLanes(), new SystemStopwatch()));
                }
            }
        }
    }

    @Test
    void anEpochHasTheTicksOfItsLongestStrand() throws Exception {
        Session session = Session.uncoupled();
        for (int e = 0; e < 3; e++) {
            session.epoch(false);
        }
        assertEquals(700, session.history().ticks(0));
        assertEquals(700, session.history().ticks(2));
        try (Moment moment = session.history().within(0, 700)) {
            assertEquals(session.history().at(-1).root(), moment.root(), "its beginning");
        }
        assertThrows(IllegalArgumentException.class, () -> session.history().within(3, 1));
        assertThrows(IllegalArgumentException.class, () -> session.history().within(2, 0));
    }

    @Test
    void everyEventOfAnEpochIsSeenWhenItIsRunAgain() throws Exception {
        for (Session session : List.of(Session.uncoupled(), Session.coupled())) {
            List<EpochRecord> records = new ArrayList<>();
            session.braid().listen(new BraidListener() {
                @Override
                public void epochEnded(EpochRecord epoch) {
                    records.add(epoch);
                }
            });
            for (int e = 0; e < 8; e++) {
                session.epoch(session.braid().spec().crossDelay() == 0);
            }
            for (int epoch : new int[] {0, 5, 7, 6}) {
                for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
                    StrandEpoch recorded = records.get(epoch).strands().get(strand);
                    List<Long> ticks = new ArrayList<>();
                    session.history().again(epoch, strand, (cell, source, payload, tick) -> ticks.add(tick));
                    assertEquals(recorded.projections().get(0).executed(), ticks.size());
                    for (long tick : ticks) {
                        assertTrue(tick >= recorded.startTick() && tick < recorded.endTick());
                    }
                }
            }
        }
    }

    @Test
    void epochsThatAreNotThereAreNamed() {
        Session session = Session.uncoupled();
        session.epoch(true);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> session.history().at(1));
        assertTrue(e.getMessage().contains("epochs -1 to 0"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> session.history().at(-2));
    }

    @Test
    void interruptGivesTheRerunUpAndLeavesTheHistoryUsable() throws Exception {
        Session session = Session.uncoupled();
        for (int e = 0; e < 6; e++) {
            session.epoch(true);
        }
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> session.history().at(5));
        session.history().at(5).close();
    }

    @Test
    void forkOfCoupledStrandsRunsOnAndItsCapsuleReplays() throws Exception {
        Session session = Session.coupled();
        for (int e = 0; e < 12; e++) {
            session.epoch(false);
        }
        Path file = folder.resolve("fork.capsule");
        List<Digest> roots = new ArrayList<>();
        try (Moment moment = session.history().at(7)) {
            Fork fork = moment.fork(new InlineLanes(), new SystemStopwatch());
            assertEquals(8, fork.braid().epoch());
            try (CapsuleWriter writer = fork.record(file);
                    History history = new History(fork, Session.PROGRAMS)) {
                fork.braid().journalTo(writer);
                for (int e = 0; e < 4; e++) {
                    fork.braid().runEpoch();
                    roots.add(fork.braid().root());
                }
                assertEquals(7, history.firstEpoch());
                assertEquals(11, history.lastEpoch());
                try (Moment first = history.at(7);
                        Moment later = history.at(9)) {
                    assertEquals(moment.root(), first.root());
                    assertEquals(roots.get(1), later.root());
                }
            }
        }
        assertEquals(session.braid().root(), roots.getLast(), "nothing from outside: the fork goes the same way");
        Capsule capsule = CapsuleReader.read(file);
        Replay.Result result = new Replay(capsule, Session.PROGRAMS, new InlineLanes()).run();
        assertEquals(12, result.epochs());
        assertEquals(0, result.differences(), result.firstDifference());
    }

    @Test
    void forkWithOtherInputsGoesAnotherWay() throws Exception {
        Session session = Session.uncoupled();
        for (int e = 0; e < 8; e++) {
            session.epoch(true);
        }
        Path file = folder.resolve("other.capsule");
        try (Moment moment = session.history().at(3)) {
            Fork fork = moment.fork(new InlineLanes(), new SystemStopwatch());
            Braid braid = fork.braid();
            try (CapsuleWriter writer = fork.record(file)) {
                braid.journalTo(writer);
                for (int e = 0; e < 4; e++) {
                    assertTrue(braid.input(0, 1, new byte[] {99}));
                    braid.runEpoch();
                }
            }
            assertEquals(session.braid().tick(0), braid.tick(0));
            assertTrue(!session.braid().root().equals(braid.root()));
        }
        Replay.Result result = new Replay(CapsuleReader.read(file), Session.PROGRAMS, new InlineLanes()).run();
        assertEquals(0, result.differences(), result.firstDifference());
        assertEquals(
                BraidSpec.STRANDS, CapsuleReader.read(file).header().roots().size());
    }

    @Test
    void keepingThePastCostsTheBraidLittleMemory() throws IOException {
        Keeping noStates = new Keeping(Optional.empty(), 0, 0, Long.MAX_VALUE);
        Session session = Session.uncoupled(noStates);
        Braid alone = new Braid(session.braid().spec(), Session.PROGRAMS, new InlineLanes(), new SystemStopwatch());
        long without = bytesPerEpoch(alone);
        long with = bytesPerEpoch(session.braid());
        assertTrue(with - without < 8_192, with + " bytes an epoch, " + without + " without a history");
    }

    private static long bytesPerEpoch(Braid braid) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int e = 0; e < 100; e++) {
            braid.runEpoch();
        }
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int e = 0; e < 200; e++) {
            braid.runEpoch();
        }
        return (thread.getCurrentThreadAllocatedBytes() - before) / 200;
    }
}
