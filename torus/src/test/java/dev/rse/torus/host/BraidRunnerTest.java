package dev.rse.torus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.program.Programs;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BraidRunnerTest {
    private final LinkedBlockingQueue<RunState> states = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<EpochRecord> epochs = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private BraidRunner runner;

    @AfterEach
    void close() {
        runner.close();
        assertEquals(RunState.CLOSED, runner.state());
    }

    @Test
    void sleepsWhileNothingIsPendingAndWakesForInput() throws Exception {
        start(Pace.MAX);
        await(RunState.IDLE);
        assertEquals(0, epochs.size());
        waiting.set(1);
        runner.wake();
        assertEquals(0, epoch().epoch());
        await(RunState.IDLE);
        assertEquals(0, waiting.get());
    }

    @Test
    void inputPullsTheNextEpochForwardAtASlowPace() throws Exception {
        start(new Pace(1));
        await(RunState.IDLE);
        for (int i = 0; i < 3; i++) {
            waiting.set(1);
            runner.wake();
            assertEquals(i, epoch().epoch());
        }
    }

    @Test
    void pausedBraidRunsOnlyWhatItIsSteppedAndKeepsItsInput() throws Exception {
        start(Pace.MAX);
        await(RunState.IDLE);
        runner.pause();
        await(RunState.PAUSED);
        waiting.set(1);
        runner.wake();
        assertEquals(0L, runner.ask(Braid::epoch).get());
        assertEquals(1, waiting.get());
        runner.stepTick();
        EpochRecord tick = epoch();
        assertEquals(1, tick.strands().get(0).endTick() - tick.strands().get(0).startTick());
        runner.stepEpoch();
        EpochRecord epoch = epoch();
        assertEquals(
                10, epoch.strands().get(0).endTick() - epoch.strands().get(0).startTick());
        assertEquals(2L, runner.ask(Braid::epoch).get());
        runner.resume();
        await(RunState.IDLE);
    }

    /** By turns a lane begins as many lengths as it may have more than its partner. */
    @Test
    void epochsHaveOvertimeWithoutALimitOfPaceAlone() throws Exception {
        StrandSpec strand =
                StrandSpec.of("ring", List.of(), new Lattice(2, 2, 2), 1).withEpochTicks(10);
        Programs programs = Programs.standard();
        Braid braid = new Braid(
                BraidSpec.uncoupled(strand, strand, strand),
                (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                new InlineLanes(),
                new SystemStopwatch());
        braid.listen(new BraidListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {
                epochs.add(epoch);
            }
        });
        runner = new BraidRunner(braid, List.of(), Pace.MAX, of -> false, states::add);
        runner.start();
        while (ticks(epoch()) != LaneLengths.LEAD * 10L) {
            // Letters that came in meanwhile make an epoch short.
        }
        runner.pause();
        await(RunState.PAUSED);
        epochs.clear();
        runner.stepEpoch();
        assertEquals(10, ticks(epoch()));
        runner.pace(new Pace(500));
        runner.resume();
        for (int i = 0; i < 5; i++) {
            assertEquals(10, ticks(epoch()));
        }
    }

    private static long ticks(EpochRecord epoch) {
        return epoch.strands().get(2).endTick() - epoch.strands().get(2).startTick();
    }

    private void start(Pace pace) {
        StrandSpec strand =
                StrandSpec.of("echo", List.of(), new Lattice(2, 2, 2), 1).withEpochTicks(10);
        Braid braid = new Braid(
                BraidSpec.uncoupled(strand, strand, strand), Echo::create, new InlineLanes(), new SystemStopwatch());
        braid.listen(new BraidListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {
                epochs.add(epoch);
            }
        });
        Edge edge = new Edge() {
            @Override
            public void feed(Braid to) {
                if (waiting.getAndSet(0) > 0) {
                    assertTrue(to.input(0, 1, new byte[] {1}));
                }
            }

            @Override
            public boolean hasInput() {
                return waiting.get() > 0;
            }
        };
        runner = new BraidRunner(braid, List.of(edge), pace, Braid::idle, states::add);
        runner.start();
    }

    private EpochRecord epoch() throws InterruptedException {
        EpochRecord epoch = epochs.poll(30, TimeUnit.SECONDS);
        assertTrue(epoch != null, "no epoch was run");
        return epoch;
    }

    private void await(RunState wanted) throws InterruptedException {
        RunState state = runner.state();
        while (state != wanted) {
            state = states.poll(30, TimeUnit.SECONDS);
            assertTrue(state != null, "never " + wanted);
        }
    }
}
