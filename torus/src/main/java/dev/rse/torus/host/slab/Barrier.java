package dev.rse.torus.host.slab;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * Where a fixed number of threads wait for each other, again and again. The last one to come lets all go.
 *
 * <p>Who waits looks for a short while, since the others mostly come within microseconds; then lets other threads have
 * the processor; then sleeps until it is woken. Where there are more threads than processors, it does not look at all.
 *
 * <p>Everything a thread wrote before it came is seen by every thread that goes: coming is an atomic addition and letting go a
 * volatile write. A thread that goes to sleep first says so, then looks once more; the last one to come first lets go,
 * then looks who sleeps. Both being volatile, at least one of them sees the other.
 */
public final class Barrier {
    private static final long LOOK_NANOS = 20_000;
    private static final long YIELD_NANOS = 100_000;
    private static final int LOOKS_PER_CLOCK = 32;

    private static final VarHandle CAME;
    private static final VarHandle SLEEPERS = MethodHandles.arrayElementVarHandle(Thread[].class);

    static {
        try {
            CAME = MethodHandles.lookup().findVarHandle(Gate.class, "came", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Unused words before the gate: what lies there in memory has no part in the traffic on it. */
    @SuppressWarnings("UnusedVariable")
    private static class Padding {
        long b00;
        long b01;
        long b02;
        long b03;
        long b04;
        long b05;
        long b06;
        long b07;
        long b08;
        long b09;
        long b10;
        long b11;
        long b12;
        long b13;
        long b14;
        long b15;
    }

    /** Both words in one cache line: the last one to come owns it already when it lets go. */
    private static class Words extends Padding {
        @SuppressWarnings("UnusedVariable")
        volatile int came;

        volatile long round;
    }

    /** Unused words after the gate. */
    @SuppressWarnings("UnusedVariable")
    private static final class Gate extends Words {
        long a00;
        long a01;
        long a02;
        long a03;
        long a04;
        long a05;
        long a06;
        long a07;
        long a08;
        long a09;
        long a10;
        long a11;
        long a12;
        long a13;
        long a14;
        long a15;
    }

    private final Gate gate = new Gate();
    private final Thread[] sleepers;
    private final int parties;
    private final long lookNanos;
    private final long yieldNanos;

    /**
     * A barrier that lets waiting threads look and yield as long as suits this computer.
     *
     * @param parties threads that meet, at least 1
     */
    public Barrier(int parties) {
        this(parties, parties <= Runtime.getRuntime().availableProcessors() ? LOOK_NANOS : 0, YIELD_NANOS);
    }

    /**
     * A barrier.
     *
     * @param parties threads that meet, at least 1
     * @param lookNanos nanoseconds for which a waiting thread keeps its processor
     * @param yieldNanos nanoseconds after which it sleeps
     */
    Barrier(int parties, long lookNanos, long yieldNanos) {
        this.parties = parties;
        this.lookNanos = lookNanos;
        this.yieldNanos = yieldNanos;
        sleepers = new Thread[parties];
    }

    /**
     * Comes and waits for the others. A thread that is interrupted meanwhile goes on waiting and is interrupted still afterwards.
     *
     * @param party who comes, 0 to parties − 1; each thread has a number of its own
     */
    public void meet(int party) {
        // No round ends while this thread has yet to come, so it cannot miss one.
        long round = gate.round;
        if ((int) CAME.getAndAdd(gate, 1) == parties - 1) {
            gate.came = 0;
            gate.round = round + 1;
            wakeSleepers();
        } else if (!look(round)) {
            sleep(party, round);
        }
    }

    private void wakeSleepers() {
        for (int i = 0; i < parties; i++) {
            Thread sleeper = (Thread) SLEEPERS.getVolatile(sleepers, i);
            if (sleeper != null) {
                LockSupport.unpark(sleeper);
            }
        }
    }

    /** Waits awake; false if that took too long. Yielding only helps others: being right does not depend on it. */
    @SuppressWarnings("ThreadPriorityCheck")
    private boolean look(long round) {
        long begin = System.nanoTime();
        for (long waited = 0; waited < yieldNanos; waited = System.nanoTime() - begin) {
            if (waited < lookNanos) {
                for (int i = 0; i < LOOKS_PER_CLOCK; i++) {
                    if (isOver(round)) {
                        return true;
                    }
                    Thread.onSpinWait();
                }
            } else {
                if (isOver(round)) {
                    return true;
                }
                Thread.yield();
            }
        }
        return false;
    }

    private void sleep(int party, long round) {
        boolean interrupted = false;
        SLEEPERS.setVolatile(sleepers, party, Thread.currentThread());
        while (gate.round == round) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        SLEEPERS.setOpaque(sleepers, party, null);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver(long round) {
        return gate.round != round;
    }
}
