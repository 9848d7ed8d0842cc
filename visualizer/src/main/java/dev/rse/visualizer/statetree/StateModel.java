package dev.rse.visualizer.statetree;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which pages of each strand were ever written and in which epoch last. Any thread may feed it and any may read it; feeding
 * costs one store for each changed page.
 */
public final class StateModel {
    private static final long UNTOUCHED = -2;
    private static final long LONG_AGO = -1;

    private final long[][] changed = {{}, {}, {}};
    private final long[] latest = {LONG_AGO, LONG_AGO, LONG_AGO};
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<PageAges> held = List.of();

    /** Calls {@code listener} after each change, on the thread that made it; it must return quickly. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Begins anew: a strand has so many pages, none of them written. */
    public void reset(int strand, int pageCount) {
        synchronized (this) {
            changed[strand] = new long[pageCount];
            Arrays.fill(changed[strand], UNTOUCHED);
            latest[strand] = LONG_AGO;
        }
        tell();
    }

    /** Says that a page had been written before the first epoch that is reported. */
    public synchronized void touched(int strand, int page) {
        changed[strand][page] = Math.max(changed[strand][page], LONG_AGO);
    }

    /** Says that the first {@code count} of these pages changed in an epoch. */
    public void changed(int strand, long epoch, int[] pages, int count) {
        synchronized (this) {
            for (int i = 0; i < count; i++) {
                changed[strand][pages[i]] = epoch;
            }
            latest[strand] = epoch;
        }
        tell();
    }

    /** Shows pages of the past, of strands A, B and C, until {@link #release()}; changes are still taken in. */
    public void hold(List<PageAges> past) {
        synchronized (this) {
            held = List.copyOf(past);
        }
        tell();
    }

    /** Shows the newest state again. */
    public void release() {
        synchronized (this) {
            held = List.of();
        }
        tell();
    }

    /** How long ago each page of a strand changed. */
    public synchronized PageAges ages(int strand) {
        if (!held.isEmpty()) {
            return held.get(strand);
        }
        byte[] ages = new byte[changed[strand].length];
        int written = 0;
        int now = 0;
        for (int page = 0; page < ages.length; page++) {
            long when = changed[strand][page];
            if (when == UNTOUCHED) {
                ages[page] = PageAges.UNTOUCHED;
                continue;
            }
            written++;
            long ago = when == LONG_AGO ? PageAges.OLD : latest[strand] - when;
            ages[page] = (byte) Math.min(PageAges.OLD, ago);
            now += ages[page] == 0 ? 1 : 0;
        }
        return new PageAges(ages, written, now, latest[strand]);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
