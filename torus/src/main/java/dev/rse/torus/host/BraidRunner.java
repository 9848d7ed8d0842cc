package dev.rse.torus.host;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidHaltedException;
import dev.rse.torus.braid.BraidSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The one thread that runs a braid: paces it, pauses it, feeds it from the edges, and lets others look at it between epochs.
 * It sleeps while the braid is paused or has nothing to do. An input pulls the next epoch forward, whatever the pace. Without
 * a limit of pace epochs have overtime until somebody has something for the braid.
 *
 * <p>All methods may be called from any thread and return at once; those that return a future complete it on the braid's
 * thread.
 */
public final class BraidRunner implements AutoCloseable {
    /** Least time between two epochs that inputs pull forward at a pace slower than this. */
    private static final long PULLED_NANOS = 1_000_000_000L / 64;

    /** Most lengths of an epoch while nobody has anything for the braid. */
    private static final int OVERTIME = 16;

    /** The last of them begins within this time: whoever watches is not to wait long for the next epoch. */
    private static final long OVERTIME_NANOS = 50_000_000;

    private final Braid braid;
    private final CalledOvertime overtime = new CalledOvertime();
    private final List<Edge> edges;
    private final Predicate<Braid> idle;
    private final Consumer<RunState> onState;
    private final LinkedBlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean paused;
    private boolean closing;
    private Pace pace;
    private int slowEpochs;
    private int stepEpochs;
    private int stepTicks;
    private long lastStart;
    private volatile RunState state = RunState.PAUSED;

    /**
     * Makes the runner; {@link #start} starts it.
     *
     * @param idle when nothing needs to be run, unless an input comes: usually {@link Braid#idle()}
     * @param onState hears every change of state, on the braid's thread
     */
    public BraidRunner(Braid braid, List<Edge> edges, Pace pace, Predicate<Braid> idle, Consumer<RunState> onState) {
        this.braid = braid;
        this.edges = List.copyOf(edges);
        this.pace = pace;
        this.idle = idle;
        this.onState = onState;
        braid.overtime(overtime);
        thread = Thread.ofPlatform().daemon().name("braid").unstarted(this::loop);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** What the thread is doing. */
    public RunState state() {
        return state;
    }

    /** Holds the braid at the end of the running epoch. */
    public void pause() {
        post(() -> paused = true);
    }

    /** Lets it go on. */
    public void resume() {
        post(() -> {
            paused = false;
            slowEpochs = 0;
        });
    }

    /** Runs one epoch, then pauses. */
    public void stepEpoch() {
        post(() -> {
            paused = true;
            stepEpochs++;
        });
    }

    /** Runs every strand for one tick, then pauses. */
    public void stepTick() {
        post(() -> {
            paused = true;
            stepTicks++;
        });
    }

    /** Sets the pace. */
    public void pace(Pace wanted) {
        post(() -> {
            pace = wanted;
            slowEpochs = 0;
        });
    }

    /** Runs the next epochs at the slow pace, so that a person can follow what happens. */
    public void slowFor(int epochs) {
        post(() -> slowEpochs = epochs);
    }

    /** Wakes the thread to look at its edges: something has come in. */
    public void wake() {
        post(() -> {});
    }

    /** Does something with the braid between two epochs. */
    public <T> CompletableFuture<T> ask(Function<Braid, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(() -> {
            try {
                answer.complete(question.apply(braid));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** Ends the thread after the running epoch and waits for it. */
    @Override
    public void close() {
        post(() -> closing = true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands something to the thread, which is not to finish a long epoch first. */
    private void post(Runnable letter) {
        mailbox.add(letter);
        overtime.call();
    }

    private void loop() {
        lastStart = System.nanoTime();
        while (!closing) {
            overtime.forget();
            drainMailbox();
            if (closing) {
                break;
            }
            RunState now = look();
            change(now);
            long wait = nanosToWait(now);
            if (wait > 0) {
                await(wait);
            } else {
                runOne();
            }
        }
        change(RunState.CLOSED);
    }

    private void drainMailbox() {
        List<Runnable> letters = new ArrayList<>();
        mailbox.drainTo(letters);
        letters.forEach(Runnable::run);
    }

    private RunState look() {
        if (braid.halted()) {
            return RunState.HALTED;
        }
        if (braid.ended()) {
            return RunState.ENDED;
        }
        if (paused) {
            return RunState.PAUSED;
        }
        return idle.test(braid) && !hasInput() ? RunState.IDLE : RunState.RUNNING;
    }

    private boolean hasInput() {
        for (Edge edge : edges) {
            if (edge.hasInput() || edge.nanosToNextInput(braid) == 0) {
                return true;
            }
        }
        return false;
    }

    private long nanosToWait(RunState now) {
        return switch (now) {
            case HALTED, ENDED, CLOSED -> Edge.NEVER;
            case PAUSED -> stepEpochs + stepTicks > 0 ? 0 : Edge.NEVER;
            case IDLE -> nanosToNextInput();
            case RUNNING -> nanosToNextEpoch();
        };
    }

    private long nanosToNextInput() {
        long least = Edge.NEVER;
        for (Edge edge : edges) {
            least = Math.min(least, edge.nanosToNextInput(braid));
        }
        return least;
    }

    private long nanosToNextEpoch() {
        long period = (slowEpochs > 0 ? Pace.SLOW : pace).nanosPerEpoch();
        if (hasInput()) {
            period = Math.min(period, PULLED_NANOS);
        }
        return Math.max(0, lastStart + period - System.nanoTime());
    }

    private void await(long nanos) {
        try {
            Runnable letter = nanos == Edge.NEVER ? mailbox.take() : mailbox.poll(nanos, TimeUnit.NANOSECONDS);
            if (letter != null) {
                letter.run();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void runOne() {
        lastStart = System.nanoTime();
        for (Edge edge : edges) {
            edge.feed(braid);
        }
        try {
            if (stepTicks > 0) {
                stepTicks--;
                braid.runEpochTo(nextTicks());
            } else {
                stepEpochs = Math.max(0, stepEpochs - 1);
                overtime.allow(allowsOvertime() ? OVERTIME : 1, OVERTIME_NANOS);
                slowEpochs = Math.max(0, slowEpochs - 1);
                braid.advance();
            }
        } catch (BraidHaltedException e) {
            change(RunState.HALTED);
        }
    }

    private boolean allowsOvertime() {
        if (paused || slowEpochs > 0 || pace.nanosPerEpoch() > 0) {
            return false;
        }
        for (Edge edge : edges) {
            if (!edge.allowsOvertime(braid)) {
                return false;
            }
        }
        return true;
    }

    private long[] nextTicks() {
        long[] ends = new long[BraidSpec.STRANDS];
        for (int s = 0; s < ends.length; s++) {
            ends[s] = braid.tick(s) + 1;
        }
        return ends;
    }

    private void change(RunState now) {
        if (state != now) {
            state = now;
            onState.accept(now);
        }
    }
}
