package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidState;
import dev.rse.torus.hash.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Kept states of one run in a folder: {@code pages} holds each page once, {@code states} is a log of records
 * ({@link StateLog}): NAME the run (32), KEEP a state ({@link StateRecord}), DROP an epoch. A record is written after the
 * pages it names.
 *
 * <p>Nothing is synced, because all of it can be made again. When the folder is opened, the log is cut at its first bad
 * head; damage behind a head shows when that state is taken up, and that of a page as well, since the root is computed from
 * what was read. One process at a time; any thread.
 */
final class StateStore implements Closeable {
    /** Name of the file next to the states in which a running braid's journal lies. */
    static final String JOURNAL = "journal";

    private static final byte NAME = 1;
    private static final byte KEEP = 2;
    private static final byte DROP = 3;
    private static final int LOG_SLACK = 1 << 16;

    private final Path folder;
    private final Digest run;
    private final PageFile pages;
    private final TreeMap<Long, StateLog.Head> states = new TreeMap<>();
    private StateLog log;
    private long liveBytes;
    private boolean adopted;

    /**
     * Opens or makes the store of a run. What lies in the folder for another run is thrown away.
     *
     * @param run names the run
     */
    StateStore(Path folder, Digest run) throws IOException {
        this.folder = folder;
        this.run = run;
        Files.createDirectories(folder);
        pages = new PageFile(folder.resolve("pages"));
        log = new StateLog(folder.resolve("states"));
        if (!load()) {
            states.clear();
            liveBytes = 0;
            log.clear();
            log.append(NAME, 0, 0, 0, name());
        }
        log.cut();
    }

    /** Reads the log up to its first bad head; whether it is of this run. */
    private boolean load() throws IOException {
        StateLog.Head head;
        while ((head = log.next()) != null) {
            if (head.at() == 0 && (head.type() != NAME || !isNamed(head))) {
                return false;
            }
            if (head.type() == KEEP) {
                StateLog.Head before = states.put(head.epoch(), head);
                liveBytes += head.bytes() - (before == null ? 0 : before.bytes());
            } else if (head.type() == DROP) {
                StateLog.Head dropped = states.remove(head.epoch());
                liveBytes -= dropped == null ? 0 : dropped.bytes();
            }
        }
        return log.bytes() > 0;
    }

    private boolean isNamed(StateLog.Head head) {
        try {
            return Arrays.equals(log.payload(head), name());
        } catch (IOException e) {
            return false;
        }
    }

    /** Learns which slots are in use; whoever only reads states need not wait for it. */
    private void adopt() throws IOException {
        if (adopted) {
            return;
        }
        for (StateLog.Head head : List.copyOf(states.values())) {
            try {
                StateRecord.forEachPage(log.payload(head), pages.index()::adopt);
            } catch (IOException damaged) {
                forget(head);
            }
        }
        pages.index().collect();
        adopted = true;
    }

    /** Forgets a state whose slots nobody counts. */
    private void forget(StateLog.Head head) throws IOException {
        log.append(DROP, head.epoch(), 0, 0, new byte[0]);
        states.remove(head.epoch());
        liveBytes -= head.bytes();
    }

    private byte[] name() {
        ByteBuffer name = ByteBuffer.allocate(Digest.BYTES);
        for (int i = 0; i < Digest.WORDS; i++) {
            name.putLong(run.word(i));
        }
        return name.array();
    }

    /** The states that are here, oldest first. */
    synchronized List<Kept> states() {
        List<Kept> all = new ArrayList<>();
        states.values().forEach(head -> all.add(Kept.stored(head.epoch(), head.position(), head.cost())));
        return all;
    }

    /** Bytes that the states take; the files are larger by what the next states will fill. */
    synchronized long bytes() throws IOException {
        adopt();
        return pages.bytes() + liveBytes;
    }

    /** Stores a state that is in memory, in place of one of the same epoch. */
    synchronized void write(Kept kept) throws IOException {
        adopt();
        drop(kept.epoch());
        StateLog.Head head =
                log.append(KEEP, kept.epoch(), kept.position(), kept.costNanos(), StateRecord.write(kept, pages));
        liveBytes += head.bytes();
        states.put(kept.epoch(), head);
    }

    /** Takes up the state of an epoch. */
    synchronized BraidState read(long epoch) throws IOException {
        StateLog.Head head = states.get(epoch);
        if (head == null) {
            throw new IOException("the state after epoch " + epoch + " is not kept");
        }
        return StateRecord.read(log.payload(head), pages);
    }

    /** Forgets the state of an epoch. */
    synchronized void drop(long epoch) throws IOException {
        if (!states.containsKey(epoch)) {
            return;
        }
        adopt();
        StateLog.Head head = states.get(epoch);
        if (head == null) {
            return;
        }
        byte[] record = log.payload(head);
        // First the log: a slot may be written again as soon as no record names it.
        forget(head);
        StateRecord.forEachPage(record, (slot, _) -> pages.index().release(slot));
        if (log.bytes() > 2 * liveBytes + LOG_SLACK) {
            compact();
        }
    }

    /** Writes the log anew with the states that are left. */
    private void compact() throws IOException {
        Path fresh = folder.resolve("states.new");
        StateLog old = log;
        Files.deleteIfExists(fresh);
        log = new StateLog(fresh);
        log.append(NAME, 0, 0, 0, name());
        for (StateLog.Head head : List.copyOf(states.values())) {
            states.put(head.epoch(), log.append(KEEP, head.epoch(), head.position(), head.cost(), old.payload(head)));
        }
        Files.move(
                fresh, folder.resolve("states"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        old.close();
    }

    @Override
    public synchronized void close() throws IOException {
        log.close();
        pages.close();
    }

    /** Removes what was stored. */
    synchronized void delete() throws IOException {
        close();
        clear(folder);
    }

    /** Removes the store in a folder, and the folder if nothing else lies in it. */
    static void clear(Path folder) throws IOException {
        for (String name : List.of("states", "states.new", "pages", JOURNAL)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            throw new IOException(folder + " holds other files, too; name an empty folder", e);
        }
    }
}
