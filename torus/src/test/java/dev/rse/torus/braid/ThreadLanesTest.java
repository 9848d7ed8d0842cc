package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.host.CalledOvertime;
import dev.rse.torus.host.ThreadLanes;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ThreadLanesTest {
    /** How much faster than the clock on the wall time goes by for the braid, so that lanes are soon late. */
    private static final long HASTE = 20;

    private static final int EPOCHS = 40;

    /** Strand B's on lane 1. */
    private static final int STUCK_INSTANCE = 7;

    /** Lanes that are given up as soon as they are late by hurried time. */
    private record Hurried(ThreadLanes lanes) implements LaneGroup {
        @Override
        public void submit(Assignment assignment) {
            lanes.submit(assignment);
        }

        @Override
        public Assignment take(long nanos) {
            return lanes.take(nanos == Long.MAX_VALUE ? nanos : nanos / HASTE);
        }

        @Override
        public boolean isAtWork(Assignment assignment) {
            return lanes.isAtWork(assignment);
        }

        @Override
        public void replace(int lane) {
            lanes.replace(lane);
        }

        @Override
        public void close() {
            lanes.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyLaneMayHangAgainAndAgain(int threads) {
        Braid clean = Hopper.braid(8, new InlineLanes());
        ThreadLanes lanes = new ThreadLanes(threads);
        try {
            Braid faulty = Hopper.braid(8, new Hurried(lanes), () -> System.nanoTime() * HASTE);
            for (int i = 0; i < 3; i++) {
                faulty.inject(new Fault(FaultKind.STALL, 2 + 12L * i, i, (i + 1) % 3));
            }
            overtime(faulty, 3);
            for (int e = 0; e < EPOCHS; e++) {
                faulty.runEpoch();
                follow(clean, faulty);
                assertEquals(clean.root(), faulty.root(), "epoch " + e);
            }
            assertEquals(3, faulty.faultsMasked());
            assertEquals(0, faulty.lost());
        } finally {
            lanes.close();
        }
    }

    /** A program that in one lane of strand B never comes back from an event, until it is let go much too late. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aThreadThatIsStuckInAProgramIsLeftBehind(int threads) throws InterruptedException {
        Braid clean = Hopper.braid(8, new InlineLanes());
        ThreadLanes lanes = new ThreadLanes(threads);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        int[] made = {0};
        ProgramSource source = (name, parameters, lattice) -> {
            Hopper own = Hopper.create(name, parameters, lattice);
            // Each strand has one instance that is asked for its identity alone, then one for each lane.
            return ++made[0] == STUCK_INSTANCE ? new Sticky(own, stuck, release) : own;
        };
        try {
            BraidSpec spec = BraidSpec.uncoupled(Hopper.spec(1, 8), Hopper.spec(2, 8), Hopper.spec(3, 8));
            Braid faulty = new Braid(spec, source, new Hurried(lanes), () -> System.nanoTime() * HASTE);
            overtime(faulty, 3);
            for (int e = 0; e < EPOCHS; e++) {
                if (e == EPOCHS / 2) {
                    stuck.await();
                    release.countDown();
                }
                faulty.runEpoch();
                follow(clean, faulty);
                assertEquals(clean.root(), faulty.root(), "epoch " + e);
            }
            assertEquals(0, faulty.lost());
        } finally {
            lanes.close();
        }
    }

    private static void overtime(Braid braid, int lengths) {
        CalledOvertime overtime = new CalledOvertime();
        overtime.allow(lengths, Long.MAX_VALUE);
        braid.overtime(overtime);
    }

    private static void follow(Braid clean, Braid faulty) {
        clean.runEpochTo(new long[] {faulty.tick(0), faulty.tick(1), faulty.tick(2)});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void epochOnThreadsAllocatesNothing(int lengths) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ThreadLanes lanes = new ThreadLanes(2);
        try {
            Braid braid = Hopper.braid(8, lanes);
            overtime(braid, lengths);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 50 && least > 0; round++) {
                long begin = threads.getTotalThreadAllocatedBytes();
                for (int e = 0; e < EPOCHS; e++) {
                    braid.advance();
                }
                least = Math.min(least, threads.getTotalThreadAllocatedBytes() - begin);
            }
            assertTrue(braid.executed() > 0);
            assertEquals(0, least, "bytes in " + EPOCHS + " epochs");
        } finally {
            lanes.close();
        }
    }

    /** Hangs at the first event of tick 24 or later. */
    private record Sticky(Hopper own, CountDownLatch stuck, CountDownLatch release) implements CellularProgram {
        @Override
        public String name() {
            return own.name();
        }

        @Override
        public String identity() {
            return own.identity();
        }

        @Override
        public int lookahead() {
            return own.lookahead();
        }

        @Override
        public int wordsPerCell() {
            return own.wordsPerCell();
        }

        @Override
        public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
            own.initialise(cell, seed, memory, outbox);
        }

        @Override
        public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
            if (tick >= 24) {
                stuck.countDown();
                hang();
            }
            own.on(cell, source, payload, tick, memory, outbox);
        }

        /** Whoever interrupts it. */
        private void hang() {
            boolean interrupted = true;
            while (interrupted) {
                try {
                    release.await();
                    interrupted = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
    }
}
