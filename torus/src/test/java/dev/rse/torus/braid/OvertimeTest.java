package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.host.CalledOvertime;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OvertimeTest {
    private static final int LENGTH = 8;

    @Test
    void statesAreThoseOfEpochsThatEndAtTheSameTicks() {
        ThreadLanes lanes = new ThreadLanes(2);
        try {
            Property.check("overtime on threads", 60, draw -> trial(draw, lanes));
        } finally {
            lanes.close();
        }
        Property.check("overtime by turns", 60, draw -> trial(draw, new InlineLanes()));
    }

    /** Single faults of all kinds but hanging, far enough apart, and time called at any moment. */
    private static void trial(Draw draw, LaneGroup lanes) {
        Braid clean = Hopper.braid(LENGTH, new InlineLanes());
        Braid braid = Hopper.braid(LENGTH, lanes);
        CalledOvertime overtime = new CalledOvertime();
        braid.overtime(overtime);
        int faults = draw.between(0, 4);
        for (int i = 0; i < faults; i++) {
            FaultKind kind = draw.pick(FaultKind.values());
            Fault fault = new Fault(
                    kind == FaultKind.STALL ? FaultKind.CRASH : kind,
                    10L * i + draw.below(3),
                    draw.below(3),
                    draw.below(3));
            draw.note(fault.toString());
            braid.inject(fault);
        }
        for (int e = 0; e < 45; e++) {
            overtime.forget();
            overtime.allow(draw.between(1, 6), Long.MAX_VALUE);
            CompletableFuture<Void> call = draw.chance(3)
                    ? CompletableFuture.runAsync(overtime::call)
                    : CompletableFuture.completedFuture(null);
            braid.advance();
            call.join();
            clean.runEpochTo(new long[] {braid.tick(0), braid.tick(1), braid.tick(2)});
            assertEquals(clean.root(), braid.root(), "epoch " + e);
        }
        braid.scrub();
        assertEquals(0, braid.lost());
        assertEquals(braid.faultsInjected(), braid.faultsMasked() + braid.faultsBenign());
        assertTrue(braid.executions() <= 6L * 45 + faults, braid.executions() + " executions");
        assertTrue(braid.executions() >= 6L * 45, braid.executions() + " executions");
    }

    @Test
    void epochsGoOnUntilTimeIsCalled() {
        ThreadLanes lanes = new ThreadLanes(2);
        try {
            Braid braid = Hopper.braid(LENGTH, lanes);
            CalledOvertime overtime = new CalledOvertime();
            braid.overtime(overtime);
            overtime.allow(1 << 15, Long.MAX_VALUE);
            long longest = 0;
            for (int e = 0; e < 200; e++) {
                long before = braid.tick(2);
                braid.advance();
                longest = Math.max(longest, braid.tick(2) - before);
            }
            assertTrue(longest >= 2 * LENGTH, longest + " ticks");
            assertEquals(0, longest % LENGTH);
            braid.callTime();
            for (int e = 0; e < 20; e++) {
                long before = braid.tick(2);
                braid.advance();
                assertEquals(LENGTH, braid.tick(2) - before);
            }
            assertEquals(6L * 220, braid.executions());
        } finally {
            lanes.close();
        }
    }

    @Test
    void epochsHaveOneLengthWhenTheirTimeIsOver() {
        Braid braid = Hopper.braid(LENGTH, new InlineLanes());
        CalledOvertime overtime = new CalledOvertime();
        braid.overtime(overtime);
        overtime.allow(5, 0);
        braid.advance();
        assertEquals(LENGTH, braid.tick(2));
    }

    @Test
    void limitsHoldInOvertime() {
        Braid clean = Hopper.braid(LENGTH, new InlineLanes());
        Braid braid = Hopper.braid(LENGTH, new InlineLanes());
        CalledOvertime overtime = new CalledOvertime();
        braid.overtime(overtime);
        overtime.allow(5, Long.MAX_VALUE);
        for (Braid limited : new Braid[] {clean, braid}) {
            limited.limit(0, 21, Long.MAX_VALUE);
            limited.limit(1, Long.MAX_VALUE, 333);
            limited.limit(2, 50, 1000);
            while (!limited.ended()) {
                limited.advance();
            }
        }
        assertEquals(clean.root(), braid.root());
        assertEquals(21, braid.tick(0));
        assertTrue(braid.epoch() < clean.epoch(), braid.epoch() + " and " + clean.epoch() + " epochs");
    }
}
