package dev.rse.tests.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.FaultStory;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultKind;
import dev.rse.torus.braid.FaultResult;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Lattice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of fault is told in plain words once its end is known. */
class FaultStoryTest {
    /** More than a round of the scrubber. */
    private static final int EPOCHS = 80;

    private static Braid braid() {
        StrandSpec strand =
                StrandSpec.of("ring", List.of(), new Lattice(4, 4, 4), 7).withEpochTicks(8);
        return new Braid(
                BraidSpec.uncoupled(strand, strand, strand), Catalogue.everything(), new InlineLanes(), Stopwatch.NONE);
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyFaultIsToldAndNoneAsAHalt(FaultKind kind) {
        Braid braid = braid();
        braid.inject(new Fault(kind, 2, 2, 0));
        List<FaultStory> told = new ArrayList<>();
        int ended = 0;
        for (int e = 0; e < EPOCHS; e++) {
            EpochRecord epoch = braid.runEpoch();
            told.addAll(FaultStory.of(epoch));
            ended += epoch.faults().size();
        }
        assertEquals(1, ended);
        assertEquals(1, braid.faultsInjected());
        assertEquals(0, braid.faultsOpen());
        assertFalse(told.isEmpty());
        for (FaultStory story : told) {
            assertTrue(story.result() != FaultResult.HALTED, story.sentence());
            assertEquals(0, story.strand());
            assertTrue(story.sentence().startsWith("Epoch "), story.sentence());
            assertTrue(story.sentence().endsWith("."), story.sentence());
        }
    }

    @Test
    void aLaneThatWasOnlyLateIsToldAsLate() {
        Braid braid = braid();
        braid.inject(new Fault(FaultKind.BITFLIP, 2, 2, 2));
        braid.runEpoch();
        braid.runEpoch();
        EpochRecord epoch = braid.runEpoch();
        StrandEpoch wrong = epoch.strands().get(2);
        assertEquals(2, wrong.wrongLane());
        StrandEpoch late = new StrandEpoch(
                wrong.strand(),
                wrong.epoch(),
                wrong.startTick(),
                wrong.endTick(),
                wrong.leader(),
                wrong.shadow(),
                wrong.arbiter(),
                wrong.verdict(),
                wrong.wrongLane(),
                true,
                wrong.projections().stream().filter(one -> one.lane() != 2).toList(),
                wrong.root(),
                0,
                0,
                0,
                null);
        FaultStory story = FaultStory.of(new EpochRecord(2, List.of(late), epoch.lanes(), List.of(), 0))
                .getFirst();
        assertTrue(story.late());
        String told = story.sentence();
        assertTrue(told.contains("lane 2 (shadow) was late."), told);
        assertFalse(told.contains("≠"), told);
    }
}
