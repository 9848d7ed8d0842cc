package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidState;
import dev.rse.torus.memory.Page;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the states of one history within their budgets: what does not fit into memory is written to disk by a thread of its
 * own, what does not fit there either is thinned out. The braid's thread only hands states over and takes them back.
 */
final class StateKeeper {
    /** Part of the disk budget that stays free for the log's dead records and the state that is being written. */
    private static final int DISK_RESERVE = 8;

    private static final long CLOSING_SECONDS = 10;

    private final KeptStates kept;
    private final StateStore store;
    private final long mostPages;
    private final long mostDisk;
    private final ConcurrentLinkedQueue<BraidState> unwanted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ExecutorService writer;
    private volatile String trouble = "";

    /**
     * @param store where states go that do not fit into memory, or {@code null}
     */
    StateKeeper(KeptStates kept, StateStore store, Keeping keeping) {
        this.kept = kept;
        this.store = store;
        mostPages = keeping.memoryBytes() / Page.BYTES;
        mostDisk = keeping.diskBytes() - keeping.diskBytes() / DISK_RESERVE;
        writer = store == null
                ? null
                : Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("history").factory());
    }

    /** Why nothing is written to disk any more, or an empty text. */
    String trouble() {
        return trouble;
    }

    /** Keeps a state and gives back the pages of others; on the braid's thread. */
    void keep(Kept state) {
        kept.add(state);
        if (kept.pages() > mostPages) {
            if (store == null || !trouble.isEmpty()) {
                thinMemory(mostPages);
            } else {
                thinMemory(2 * mostPages);
                if (writing.compareAndSet(false, true)) {
                    writer.execute(this::write);
                }
            }
        }
    }

    /** Gives back the pages of states that are no longer kept in memory; on the braid's thread. */
    void release() {
        for (BraidState state = unwanted.poll(); state != null; state = unwanted.poll()) {
            state.release();
        }
    }

    private void thinMemory(long most) {
        while (kept.pages() > most) {
            KeptStates.Taken taken = kept.takeLeastNeeded(false);
            if (taken == null) {
                return;
            }
            taken.state().release();
        }
    }

    private void write() {
        writing.set(false);
        try {
            while (kept.pages() > mostPages) {
                unwanted.addAll(kept.forgetStored(mostPages));
                Kept oldest = kept.pages() > mostPages ? kept.beginOldest() : null;
                if (oldest == null) {
                    return;
                }
                try {
                    store.write(oldest);
                    kept.nowOnDisk(oldest);
                } finally {
                    kept.done(oldest);
                }
                thinDisk();
            }
        } catch (IOException e) {
            trouble = "states of the past can no longer be written: " + e.getMessage();
        }
    }

    private void thinDisk() throws IOException {
        while (store.bytes() > mostDisk) {
            KeptStates.Taken taken = kept.takeLeastNeeded(true);
            if (taken == null) {
                return;
            }
            if (taken.state() != null) {
                unwanted.add(taken.state());
            }
            store.drop(taken.epoch());
        }
    }

    /** Ends the thread and removes what is on disk. */
    void close() {
        if (store == null) {
            return;
        }
        writer.shutdown();
        try {
            writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
            store.delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            trouble = "states of the past could not be removed: " + e.getMessage();
        }
    }
}
