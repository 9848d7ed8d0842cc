package dev.rse.visualizer.braid;

import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * The history behind the braid view and the lane chart: bounded, thinned out on fast runs, and never without an epoch in
 * which a lane was wrong, healing, or the braid halted. Any thread may feed it and any may read it; feeding costs well
 * under a microsecond for an epoch that is not drawn.
 */
public final class BraidModel implements BraidListener {
    /** Most epochs kept. */
    public static final int KEPT = 96;

    private static final List<String> UNNAMED = List.of("", "", "");

    private final LongSupplier clock;
    private final int fixedStride;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Deque<EpochRecord> shown = new ArrayDeque<>();
    private final Deque<EpochRecord> passed = new ArrayDeque<>();
    private Pacing pacing = new Pacing();
    private List<String> programs = UNNAMED;
    private EpochRecord latest;
    private long added;
    private int stride = 1;
    private long arrivedNanos;
    private BraidHistory history;
    private BraidHistory held;

    /** A model that draws as many epochs as the eye can follow. */
    public BraidModel() {
        this(System::nanoTime, 0);
    }

    /**
     * A model with its own clock.
     *
     * @param clock nanoseconds since some fixed moment
     * @param fixedStride a segment for every so many epochs, a power of 4; 0 to follow the pace of the run
     */
    public BraidModel(LongSupplier clock, int fixedStride) {
        this.clock = clock;
        this.fixedStride = fixedStride;
    }

    /** Calls {@code listener} after each change, on the thread that made it; it must return quickly. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops calling a listener. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Says what strands A, B and C run, for their labels. */
    public void programs(List<String> names) {
        synchronized (this) {
            programs = List.copyOf(names);
            history = null;
        }
        tell();
    }

    /** Forgets all epochs. */
    public void clear() {
        synchronized (this) {
            forgetAll();
        }
        tell();
    }

    private void forgetAll() {
        shown.clear();
        passed.clear();
        latest = null;
        history = null;
        stride = 1;
        pacing = new Pacing();
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        add(epoch);
    }

    /** Adds an epoch; one that is not later than the latest begins a new history. */
    public void add(EpochRecord epoch) {
        boolean visible;
        synchronized (this) {
            if (latest != null && epoch.epoch() <= latest.epoch()) {
                forgetAll();
            }
            latest = epoch;
            int before = stride;
            long now = clock.getAsLong();
            stride = fixedStride > 0 ? fixedStride : pacing.arrived(now);
            visible = take(epoch);
            if (visible) {
                arrivedNanos = now;
            }
            if (visible || before != stride) {
                history = null;
            }
        }
        if (visible && isLive()) {
            tell();
        }
    }

    private synchronized boolean isLive() {
        return held == null;
    }

    private boolean take(EpochRecord epoch) {
        long last = shown.isEmpty() ? epoch.epoch() - stride : shown.getLast().epoch();
        long further = epoch.epoch() - last;
        if (stride == 1 || isOutstanding(epoch)) {
            drawPassed((int) Math.floorMod(further - 1, 3L));
        } else if (further < stride || further % 3 != 1) {
            passed.addLast(epoch);
            if (passed.size() > 2) {
                passed.removeFirst();
            }
            return false;
        }
        passed.clear();
        draw(epoch);
        return true;
    }

    /** Draws the last few epochs that were passed over, so that the twist up to the next one is that of single steps. */
    private void drawPassed(int count) {
        while (passed.size() > count) {
            passed.removeFirst();
        }
        passed.forEach(this::draw);
    }

    private void draw(EpochRecord epoch) {
        shown.addLast(epoch);
        added++;
        if (shown.size() > KEPT) {
            shown.removeFirst();
        }
    }

    /** Whether something other than calm agreement happened in an epoch; such epochs are always drawn. */
    public static boolean isOutstanding(EpochRecord epoch) {
        if (!epoch.faults().isEmpty()) {
            return true;
        }
        for (LaneCondition lane : epoch.lanes()) {
            if (!lane.healthy()) {
                return true;
            }
        }
        for (StrandEpoch strand : epoch.strands()) {
            if (strand.verdict() == Verdict.TWO_OF_THREE || strand.verdict() == Verdict.HALTED) {
                return true;
            }
        }
        return false;
    }

    /** Forgets all epochs and begins with these, oldest first. */
    public void begin(List<EpochRecord> records) {
        synchronized (this) {
            forgetAll();
            records.forEach(this::draw);
            latest = shown.peekLast();
        }
        tell();
    }

    /** Shows these epochs of the past, oldest first, and holds still until {@link #release()}; epochs are still taken in. */
    public void hold(List<EpochRecord> past) {
        synchronized (this) {
            EpochRecord last = past.isEmpty() ? null : past.getLast();
            held = new BraidHistory(past, last == null ? 0 : last.epoch() + 1, 1, last, 0, programs, true);
        }
        tell();
    }

    /** Shows the newest epochs again. */
    public void release() {
        synchronized (this) {
            held = null;
        }
        tell();
    }

    /** Whether a lane lost a vote of an epoch because it had published nothing when its turn was over. */
    public static boolean isBehind(EpochRecord epoch, int lane) {
        for (StrandEpoch strand : epoch.strands()) {
            if (strand.wrongLane() == lane && strand.of(lane) == null) {
                return true;
            }
        }
        return false;
    }

    /** What there is to draw now. */
    public synchronized BraidHistory history() {
        if (held != null) {
            return held;
        }
        if (history == null) {
            history = new BraidHistory(new ArrayList<>(shown), added, stride, latest, arrivedNanos, programs, false);
        }
        return history;
    }

    /** Nanoseconds on the model's clock. */
    public long nanos() {
        return clock.getAsLong();
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
