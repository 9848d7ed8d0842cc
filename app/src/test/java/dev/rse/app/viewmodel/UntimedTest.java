package dev.rse.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.FaultStory;
import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.SystemStopwatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where no clock goes, as in pictures, no time is told. */
class UntimedTest {

    private static EpochRecord faultyEpoch(Stopwatch stopwatch) {
        MachineSpec spec = new MachineSpec("life", List.of(), new Lattice(4, 4, 4), 1, true);
        Braid braid = new Braid(spec.braid(), Catalogue.everything(), new InlineLanes(), stopwatch);
        braid.inject(Fault.parse("bitflip@0:0:C"));
        return braid.runEpoch();
    }

    private static EpochRow row(EpochRecord record) {
        return new EpochRow(record, record.strands().get(2));
    }

    @Test
    void withoutAClockNoTimeIsMadeUp() {
        EpochRecord record = faultyEpoch(Stopwatch.NONE);
        assertEquals(EpochRow.UNKNOWN, row(record).microseconds());
        String card = Cards.epoch(row(record)).toString();
        assertTrue(card.contains("Not measured: the clock stands still."), card);
        assertFalse(card.contains("µs"), card);
        String story = FaultStory.of(record).getFirst().sentence();
        assertTrue(story.contains(" rebuilt. "), story);
    }

    @Test
    void withAClockTimesAreTold() {
        EpochRecord record = faultyEpoch(new SystemStopwatch());
        assertTrue(row(record).microseconds() >= 0);
        assertTrue(Cards.epoch(row(record)).toString().contains(" µs"));
        assertTrue(FaultStory.of(record)
                .getFirst()
                .sentence()
                .matches(".* rebuilt in [1-9](\\d*|\\.\\d) (ns|µs|ms)\\. .*"));
    }
}
