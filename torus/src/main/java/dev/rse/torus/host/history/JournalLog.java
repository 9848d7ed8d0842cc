package dev.rse.torus.host.history;

import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The journal of one braid from where its history begins, entry by entry. Appended by the braid's thread, read by any.
 */
final class JournalLog implements Journal {
    private static final int CHUNK = 1024;

    /** Up to {@link #CHUNK} entries and the number of the epoch that the first mark among them, or after them, ends. */
    private static final class Chunk {
        private final long nextEpoch;
        private JournalEntry[] entries = new JournalEntry[16];
        private int count;

        private Chunk(long nextEpoch) {
            this.nextEpoch = nextEpoch;
        }

        private void add(JournalEntry entry) {
            if (count == entries.length) {
                entries = Arrays.copyOf(entries, 2 * count);
            }
            entries[count++] = entry;
        }
    }

    private final List<Chunk> chunks = new ArrayList<>();
    private final long firstEpoch;
    private long lastEpoch;

    /** A log that begins after an epoch. */
    JournalLog(long firstEpoch) {
        this.firstEpoch = firstEpoch;
        lastEpoch = firstEpoch;
        chunks.add(new Chunk(firstEpoch + 1));
    }

    synchronized void append(JournalEntry entry) {
        Chunk last = chunks.getLast();
        if (last.count == CHUNK) {
            last = new Chunk(lastEpoch + 1);
            chunks.add(last);
        }
        last.add(entry);
        if (entry instanceof EpochEntry mark) {
            lastEpoch = mark.epoch();
        }
    }

    @Override
    public long firstEpoch() {
        return firstEpoch;
    }

    @Override
    public synchronized long lastEpoch() {
        return lastEpoch;
    }

    @Override
    public synchronized long size() {
        return (chunks.size() - 1L) * CHUNK + chunks.getLast().count;
    }

    @Override
    public synchronized JournalEntry entry(long position) {
        return chunks.get((int) (position / CHUNK)).entries[(int) (position % CHUNK)];
    }

    @Override
    public synchronized long after(long epoch) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).nextEpoch <= epoch) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Chunk chunk = chunks.get(low);
        for (int i = 0; i < chunk.count; i++) {
            if (chunk.entries[i] instanceof EpochEntry mark && mark.epoch() == epoch) {
                return (long) low * CHUNK + i + 1;
            }
        }
        throw new IllegalArgumentException("epoch " + epoch + " is not in this journal");
    }
}
