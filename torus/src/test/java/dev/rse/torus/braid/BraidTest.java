package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.host.ThreadLanes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BraidTest {
    @Test
    void rolesRotateSoThatEveryLaneHasOneOfEach() {
        Braid braid = Hopper.braid(8, new InlineLanes());
        for (int e = 0; e < 7; e++) {
            EpochRecord epoch = braid.runEpoch();
            int leaders = 0;
            int shadows = 0;
            for (StrandEpoch strand : epoch.strands()) {
                assertEquals((strand.strand() + e) % 3, strand.leader());
                assertEquals((strand.strand() + e + 1) % 3, strand.shadow());
                assertEquals((strand.strand() + e + 2) % 3, strand.arbiter());
                leaders |= 1 << strand.leader();
                shadows |= 1 << strand.shadow();
            }
            assertEquals(7, leaders);
            assertEquals(7, shadows);
        }
    }

    @Test
    void calmEpochIsExecutedExactlyTwice() {
        Braid braid = Hopper.braid(8, new InlineLanes());
        for (int e = 0; e < 10; e++) {
            for (StrandEpoch strand : braid.runEpoch().strands()) {
                assertEquals(Verdict.TWO_OF_TWO, strand.verdict());
                assertEquals(2, strand.projections().size());
            }
        }
        assertEquals(10 * 3 * 2, braid.executions());
        assertTrue(braid.scrub().isEmpty());
    }

    @Test
    void rootsDoNotDependOnEpochLengthOrThreads() {
        List<String> roots = new ArrayList<>();
        for (int ticks : new int[] {4, 12, 48}) {
            Braid inline = Hopper.braid(ticks, new InlineLanes());
            runTo(inline, 480);
            roots.add(inline.root().hex());
            ThreadLanes lanes = new ThreadLanes(2);
            Braid threaded = Hopper.braid(ticks, lanes);
            runTo(threaded, 480);
            roots.add(threaded.root().hex());
            lanes.close();
        }
        for (String root : roots) {
            assertEquals(roots.get(0), root);
        }
    }

    @Test
    void anotherSeedGivesAnotherRoot() {
        BraidSpec other = BraidSpec.uncoupled(Hopper.spec(1, 8), Hopper.spec(2, 8), Hopper.spec(4, 8));
        Braid one = Hopper.braid(8, new InlineLanes());
        Braid two = new Braid(other, Hopper::create, new InlineLanes(), Stopwatch.NONE);
        assertNotEquals(one.root(), two.root());
    }

    @Test
    void bitFlipIsMaskedAndTheLaneHealsAfterProbation() {
        Braid clean = Hopper.braid(8, new InlineLanes());
        Braid faulty = Hopper.braid(8, new InlineLanes());
        faulty.inject(Fault.parse("bitflip@3:1"));
        for (int e = 0; e < 12; e++) {
            clean.runEpoch();
            EpochRecord epoch = faulty.runEpoch();
            assertEquals(clean.root(), faulty.root());
            if (e == 3) {
                StrandEpoch hit = epoch.strands().get(1);
                assertEquals(Verdict.TWO_OF_THREE, hit.verdict());
                assertEquals(1, hit.wrongLane());
                assertEquals(3, hit.projections().size());
                assertEquals(1, epoch.faults().size());
                assertTrue(epoch.faults().get(0).masked());
                assertTrue(epoch.lanes().get(1).wrong());
            } else {
                assertTrue(epoch.faults().isEmpty());
            }
            boolean onProbation = e > 3 && e <= 3 + Roster.PROBATION;
            for (StrandEpoch strand : epoch.strands()) {
                if (onProbation) {
                    assertEquals(1, strand.arbiter());
                }
            }
        }
        assertEquals(1, faulty.faultsInjected());
        assertEquals(1, faulty.faultsMasked());
        assertEquals(0, faulty.lost());
        assertEquals(12 * 6 + 1, faulty.executions());
        assertTrue(faulty.lane(1).healthy());
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyKindOfFaultIsMaskedOrBenign(FaultKind kind) {
        Braid clean = Hopper.braid(8, new InlineLanes());
        Braid faulty = Hopper.braid(8, new InlineLanes());
        int n = 0;
        for (int lane = 0; lane < 3; lane++) {
            for (int strand = 0; strand < 3; strand++) {
                faulty.inject(new Fault(kind, 10L * n++, lane, strand));
            }
        }
        for (int e = 0; e < 10 * n + 10; e++) {
            clean.runEpoch();
            faulty.runEpoch();
            assertEquals(clean.root(), faulty.root(), kind + " in epoch " + e);
        }
        faulty.scrub();
        assertEquals(0, faulty.faultsOpen());
        assertEquals(n, faulty.faultsInjected());
        assertEquals(n, faulty.faultsMasked() + faulty.faultsBenign());
        assertEquals(0, faulty.lost());
        if (kind != FaultKind.MISDELIVER && kind != FaultKind.TREEFLIP) {
            assertTrue(faulty.faultsMasked() > n / 2, kind + " was hardly ever noticed");
        }
    }

    @Test
    void laneThatHangsIsReplacedAndItsResultsRefused() {
        ThreadLanes lanes = new ThreadLanes(2);
        try {
            Braid clean = Hopper.braid(8, new InlineLanes());
            Braid faulty = Hopper.braid(8, lanes, new SystemStopwatch());
            faulty.inject(Fault.parse("stall@2:1"));
            for (int e = 0; e < 12; e++) {
                clean.runEpoch();
                EpochRecord epoch = faulty.runEpoch();
                assertEquals(clean.root(), faulty.root());
                assertEquals(e == 2, epoch.lanes().get(1).wrong());
            }
            assertEquals(1, faulty.faultsMasked());
            assertTrue(faulty.lane(1).healthy());
        } finally {
            lanes.close();
        }
    }

    @Test
    void aLateLaneIsGivenUpASecondAfterItsPartner() {
        HangingLanes lanes = new HangingLanes();
        Braid clean = Hopper.braid(8, new InlineLanes());
        Braid faulty = Hopper.braid(8, lanes, lanes);
        faulty.inject(Fault.parse("stall@2:1"));
        for (int e = 0; e < 12; e++) {
            clean.runEpoch();
            faulty.runEpoch();
            assertEquals(clean.root(), faulty.root());
        }
        assertEquals(1, lanes.replaced());
        assertEquals(1_000_000_000L, lanes.nanos());
        assertEquals(1, faulty.faultsMasked());
    }

    @Test
    void aLaneThatIsStillAtAnotherStrandIsNotLate() {
        // As when a program's classes are loaded: both lanes of strand B take long in the first epoch, and one of them
        // has
        // strand C to do afterwards, whose other lane has long finished.
        SlowLanes lanes = new SlowLanes(
                assignment -> assignment.strand() == 1 && assignment.epoch() == 0 ? 5_000_000_000L : 1_000_000);
        Braid braid = Hopper.braid(8, lanes, lanes);
        for (int e = 0; e < 4; e++) {
            EpochRecord epoch = braid.runEpoch();
            assertTrue(
                    epoch.strands().stream().allMatch(strand -> strand.verdict() == Verdict.TWO_OF_TWO),
                    "a lane was given up in epoch " + e);
        }
        assertEquals(0, lanes.replaced());
    }

    @Test
    void aLaneThatTakesMuchLongerThanItsPartnerIsTold() {
        SlowLanes lanes = new SlowLanes(
                assignment -> assignment.strand() == 1 && assignment.epoch() == 1 && assignment.role() == Role.LEADER
                        ? 5_000_000_000L
                        : 1_000_000);
        Braid braid = Hopper.braid(8, lanes, lanes);
        assertFalse(braid.runEpoch().strands().get(1).late());
        StrandEpoch late = braid.runEpoch().strands().get(1);
        assertTrue(late.late());
        assertEquals(late.leader(), late.wrongLane());
        assertEquals(1, lanes.replaced());
        assertEquals(0, braid.faultsInjected());
    }

    @Test
    void bothLanesOfAStrandHangingHaltsTheBraidAfterAMinute() {
        HangingLanes lanes = new HangingLanes();
        Braid braid = Hopper.braid(8, lanes, lanes);
        braid.runEpoch();
        String before = braid.committed(0).root().hex();
        braid.inject(new Fault(FaultKind.STALL, 1, 1, 0));
        braid.inject(new Fault(FaultKind.STALL, 1, 2, 0));
        assertThrows(BraidHaltedException.class, braid::runEpoch);
        assertEquals(before, braid.committed(0).root().hex());
        assertTrue(lanes.nanos() >= 60_000_000_000L && lanes.nanos() < 70_000_000_000L, "after " + lanes.nanos());
    }

    @Test
    void everyLaneAndStrandMayFailOneAfterTheOther() {
        Braid clean = Hopper.braid(8, new InlineLanes());
        Braid faulty = Hopper.braid(8, new InlineLanes());
        int n = 0;
        for (int lane = 0; lane < 3; lane++) {
            for (int strand = 0; strand < 3; strand++) {
                faulty.inject(new Fault(FaultKind.BITFLIP, 10L * n++, lane, strand));
            }
        }
        for (int e = 0; e < 10 * n + 10; e++) {
            clean.runEpoch();
            faulty.runEpoch();
            assertEquals(clean.root(), faulty.root());
        }
        assertEquals(n, faulty.faultsInjected());
        assertEquals(n, faulty.faultsMasked());
    }

    @Test
    void twoFaultsOnOneStrandAndEpochHaltWithTheCommittedStateIntact() {
        Braid braid = Hopper.braid(8, new InlineLanes());
        for (int e = 0; e < 3; e++) {
            braid.runEpoch();
        }
        String before = braid.committed(0).root().hex();
        braid.inject(new Fault(FaultKind.BITFLIP, 3, 0, 0));
        braid.inject(new Fault(FaultKind.BITFLIP, 3, 1, 0));
        List<EpochRecord> told = new ArrayList<>();
        braid.listen(new BraidListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {
                told.add(epoch);
            }
        });
        assertThrows(BraidHaltedException.class, braid::runEpoch);
        assertTrue(braid.halted());
        assertEquals(before, braid.committed(0).root().hex());
        assertEquals(Verdict.HALTED, told.get(0).strands().get(0).verdict());
        assertEquals(braid.committed(0).root(), braid.committed(0).snapshot().recomputeRoot());
    }

    @Test
    void brokenProgramEndsItsStrandBeforeTheTickAndTheOthersGoOn() {
        BraidSpec spec = BraidSpec.uncoupled(Hopper.spec(1, 8), Hopper.spec(2, 8, "broken=21"), Hopper.spec(3, 8));
        Braid braid = new Braid(spec, Hopper::create, new InlineLanes(), Stopwatch.NONE);
        for (int e = 0; e < 5; e++) {
            braid.runEpoch();
        }
        assertEquals(21, braid.tick(1));
        assertEquals(40, braid.tick(0));
        assertTrue(braid.failure(1).contains("hopper") && braid.failure(1).contains("tick 21"), braid.failure(1));
        assertTrue(braid.failure(0).isEmpty());
        assertFalse(braid.ended());
        assertEquals(0, braid.lost());
    }

    @Test
    void limitsEndStrandsAtTheSameStateWhateverTheEpochs() {
        List<String> roots = new ArrayList<>();
        for (int ticks : new int[] {5, 7, 64}) {
            Braid braid = Hopper.braid(ticks, new InlineLanes());
            for (int s = 0; s < 3; s++) {
                braid.limit(s, Long.MAX_VALUE, 500);
            }
            while (!braid.ended()) {
                braid.runEpoch();
            }
            assertTrue(braid.executed() >= 1500);
            roots.add(braid.root().hex());
        }
        assertEquals(roots.get(0), roots.get(1));
        assertEquals(roots.get(0), roots.get(2));
    }

    @Test
    void committedStateAlwaysEqualsItsPages() {
        Braid braid = Hopper.braid(8, new InlineLanes());
        braid.inject(Fault.parse("bitflip@2:0"));
        for (int e = 0; e < 6; e++) {
            braid.runEpoch();
            for (int s = 0; s < 3; s++) {
                var snapshot = braid.committed(s).snapshot();
                assertEquals(snapshot.root(), snapshot.recomputeRoot());
                snapshot.release();
            }
        }
    }

    private static void runTo(Braid braid, long tick) {
        for (int s = 0; s < 3; s++) {
            braid.limit(s, tick, Long.MAX_VALUE);
        }
        while (!braid.ended()) {
            braid.runEpoch();
        }
    }
}
