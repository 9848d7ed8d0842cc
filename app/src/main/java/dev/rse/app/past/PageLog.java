package dev.rse.app.past;

import dev.rse.torus.host.history.Moment;
import dev.rse.visualizer.statetree.PageAges;
import dev.rse.visualizer.statetree.StateModel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Which pages of a strand changed in which of the newest epochs, to tell how long ago each had changed at an earlier one.
 * Any thread may use it.
 */
public final class PageLog {
    private static final int MOST_PAGES = 1 << 19;

    private static final class Change {
        private final long epoch;
        private final int[] pages;

        private Change(long epoch, int[] pages) {
            this.epoch = epoch;
            this.pages = pages;
        }
    }

    private final Deque<Change> changes = new ArrayDeque<>();
    private long size;

    /** Says that the first {@code count} of these pages changed in an epoch. */
    public synchronized void changed(long epoch, int[] pages, int count) {
        add(new Change(epoch, Arrays.copyOf(pages, count)));
    }

    /** Takes over what another run's log holds up to an epoch. */
    public void begin(PageLog from, long last) {
        synchronized (from) {
            for (Change change : from.changes) {
                if (change.epoch <= last) {
                    add(change);
                }
            }
        }
    }

    private synchronized void add(Change change) {
        changes.addLast(change);
        size += change.pages.length;
        while (size > MOST_PAGES) {
            size -= changes.removeFirst().pages.length;
        }
    }

    /** How long ago each page had changed at a moment; a change that is not logged any more was long ago. */
    public PageAges ages(Moment moment, int strand) {
        byte[] ages = new byte[moment.memory(strand).pageCount()];
        for (int page = 0; page < ages.length; page++) {
            ages[page] = (byte) (moment.touched(strand, page) ? PageAges.OLD : PageAges.UNTOUCHED);
        }
        mark(ages, moment.epoch());
        return PageAges.of(ages, moment.epoch());
    }

    /** Tells {@code model} of the changes that it would remember. */
    public synchronized void tell(StateModel model, int strand) {
        for (Change change : changes) {
            if (changes.getLast().epoch - change.epoch <= PageAges.OLD) {
                model.changed(strand, change.epoch, change.pages, change.pages.length);
            }
        }
    }

    private synchronized void mark(byte[] ages, long epoch) {
        for (Iterator<Change> backwards = changes.descendingIterator(); backwards.hasNext(); ) {
            Change change = backwards.next();
            long ago = epoch - change.epoch;
            if (ago >= PageAges.OLD) {
                return;
            }
            if (ago >= 0) {
                for (int page : change.pages) {
                    if (ages[page] == PageAges.UNTOUCHED || ages[page] > ago) {
                        ages[page] = (byte) ago;
                    }
                }
            }
        }
    }
}
