package dev.rse.torus.host.history;

import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The journal of one braid from where its history begins, entry by entry; all but the newest part on disk, if there is a
 * place for it. Appended by the braid's thread, read by any.
 */
final class JournalLog implements Journal {
    static final int CHUNK = 1024;

    /** Chunks that stay in memory. */
    static final int MOST_IN_MEMORY = 64;

    /** Up to {@link #CHUNK} entries and the number of the epoch that the first mark among them, or after them, ends. */
    private static final class Chunk {
        private final long nextEpoch;
        private JournalEntry[] entries = new JournalEntry[16];
        private int count;
        private JournalSpill.Place place;

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
    private final JournalSpill spill;
    private final long firstEpoch;
    private Chunk latelyRead;
    private JournalEntry[] latelyReadEntries;
    private long lastEpoch;
    private int spilled;
    private String trouble = "";

    /**
     * A log that begins after an epoch.
     *
     * @param spill where older entries go, or {@code null} to keep all in memory
     */
    JournalLog(long firstEpoch, JournalSpill spill) {
        this.firstEpoch = firstEpoch;
        this.spill = spill;
        lastEpoch = firstEpoch;
        chunks.add(new Chunk(firstEpoch + 1));
    }

    synchronized void append(JournalEntry entry) {
        Chunk last = chunks.getLast();
        if (last.count == CHUNK) {
            last = new Chunk(lastEpoch + 1);
            chunks.add(last);
            spillOldest();
        }
        last.add(entry);
        if (entry instanceof EpochEntry mark) {
            lastEpoch = mark.epoch();
        }
    }

    private void spillOldest() {
        if (spill == null || !trouble.isEmpty() || chunks.size() - spilled <= MOST_IN_MEMORY) {
            return;
        }
        Chunk oldest = chunks.get(spilled);
        try {
            oldest.place = spill.write(oldest.entries, oldest.count);
            oldest.entries = null;
            spilled++;
        } catch (IOException e) {
            trouble = "the journal of the past stays in memory: " + e.getMessage();
        }
    }

    /** Why entries no longer go to disk, or an empty text. */
    synchronized String trouble() {
        return trouble;
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

    /**
     * @throws UncheckedIOException if it lies on disk and cannot be read
     */
    @Override
    public synchronized JournalEntry entry(long position) {
        return entries(chunks.get((int) (position / CHUNK)))[(int) (position % CHUNK)];
    }

    private JournalEntry[] entries(Chunk chunk) {
        if (chunk.entries != null) {
            return chunk.entries;
        }
        if (chunk != latelyRead) {
            try {
                latelyReadEntries = spill.read(chunk.place);
                latelyRead = chunk;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return latelyReadEntries;
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
        JournalEntry[] entries = entries(chunk);
        for (int i = 0; i < chunk.count; i++) {
            if (entries[i] instanceof EpochEntry mark && mark.epoch() == epoch) {
                return (long) low * CHUNK + i + 1;
            }
        }
        throw new IllegalArgumentException("epoch " + epoch + " is not in this journal");
    }

    /** Gives up what is on disk. */
    synchronized void close() {
        try {
            if (spill != null) {
                spill.close();
            }
        } catch (IOException e) {
            trouble = "the journal of the past could not be closed: " + e.getMessage();
        }
    }
}
