package dev.rse.torus.host.slab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarrierTest {
    private static final int ROUNDS = 2_000;

    /** Threads that look long, that yield, and that sleep at once. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1000000, 2000000", "2, 0, 100000", "2, 0, 0", "3, 0, 0", "5, 0, 20000"})
    @Timeout(120)
    void nobodyGoesBeforeEverybodyCame(int parties, long lookNanos, long yieldNanos) throws InterruptedException {
        Barrier barrier = new Barrier(parties, lookNanos, yieldNanos);
        int[] written = new int[parties];
        AtomicInteger wrong = new AtomicInteger();
        Thread[] threads = new Thread[parties];
        for (int i = 0; i < parties; i++) {
            int party = i;
            threads[i] = new Thread(() -> {
                for (int round = 1; round <= ROUNDS; round++) {
                    written[party] = round;
                    barrier.meet(party);
                    for (int value : written) {
                        wrong.addAndGet(value == round ? 0 : 1);
                    }
                    barrier.meet(party);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(0, wrong.get());
    }

    @Test
    @Timeout(60)
    void anInterruptedThreadStillWaits() throws InterruptedException {
        Barrier barrier = new Barrier(2, 0, 0);
        AtomicInteger came = new AtomicInteger();
        boolean[] interrupted = new boolean[1];
        Thread waits = new Thread(() -> {
            barrier.meet(0);
            came.incrementAndGet();
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        waits.start();
        waits.interrupt();
        assertEquals(0, came.get());
        barrier.meet(1);
        waits.join();
        assertEquals(1, came.get());
        assertTrue(interrupted[0]);
    }

    @Test
    @Timeout(60)
    void aTeamWorksTogetherAndEnds() {
        try (ThreadTeam team = new ThreadTeam(3)) {
            int[] work = new int[3];
            for (int run = 0; run < 100; run++) {
                team.run(member -> {
                    work[member]++;
                    team.meet(member);
                });
            }
            for (int done : work) {
                assertEquals(100, done);
            }
            team.close();
        }
        assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(0));
        assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(ThreadTeam.MOST_MEMBERS + 1));
    }
}
