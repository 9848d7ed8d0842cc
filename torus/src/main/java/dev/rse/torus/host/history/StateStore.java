package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidState;
import dev.rse.torus.hash.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Kept states of one run in a folder: {@code pages} holds each page once, {@code states} is a log of records. A record is
 * its length (4), CRC-32C of what follows (4), type (1) and payload: NAME the run (32), KEEP a state ({@link StateRecord}),
 * DROP an epoch (8). A record is written after the pages it names.
 *
 * <p>Nothing is synced, because all of it can be made again. When the folder is opened, the log is cut at its first bad
 * record; a page that was lost or damaged shows when a state is taken up, since the root is computed from what was read.
 * One process at a time; any thread.
 */
final class StateStore implements Closeable {
    /** Name of the file next to the states in which a running braid's journal lies. */
    static final String JOURNAL = "journal";

    private static final byte NAME = 1;
    private static final byte KEEP = 2;
    private static final byte DROP = 3;
    private static final int MOST_RECORD = 1 << 27;
    private static final int LOG_SLACK = 1 << 16;

    private final Path folder;
    private final Digest run;
    private final PageFile pages;
    private final TreeMap<Long, Stored> states = new TreeMap<>();
    private FileChannel log;
    private long logBytes;
    private long liveBytes;
    private boolean adopted;

    /** Where the record of a state lies in the log. */
    private record Stored(Kept kept, long at, int length) {}

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
        log = open(folder.resolve("states"));
        if (!load()) {
            states.clear();
            liveBytes = 0;
            log.truncate(0);
            logBytes = 0;
            append(NAME, name());
        }
        log.truncate(logBytes);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Reads the log up to its first bad record; whether it is of this run. */
    private boolean load() throws IOException {
        ByteBuffer record;
        while ((record = readRecord(log, logBytes)) != null) {
            int length = record.remaining();
            byte type = record.get();
            if (logBytes == 0 && (type != NAME || !record.equals(ByteBuffer.wrap(name())))) {
                return false;
            }
            if (type == KEEP) {
                Kept kept = Kept.stored(record.getLong(), record.getLong(), record.getLong());
                states.put(kept.epoch(), new Stored(kept, logBytes, 8 + length));
                liveBytes += 8 + length;
            } else if (type == DROP) {
                Stored dropped = states.remove(record.getLong());
                liveBytes -= dropped == null ? 0 : dropped.length;
            }
            logBytes += 8 + length;
        }
        return logBytes > 0;
    }

    /** Type and payload of the record at a place, or {@code null} if it is cut off or damaged. */
    private static ByteBuffer readRecord(FileChannel from, long at) throws IOException {
        long size = from.size();
        if (size - at < 9) {
            return null;
        }
        ByteBuffer head = read(from, at, 8);
        int length = head.getInt();
        int sum = head.getInt();
        if (length < 1 || length > MOST_RECORD || at + 8 + length > size) {
            return null;
        }
        ByteBuffer record = read(from, at + 8, length);
        return sum(record) == sum ? record : null;
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    private static ByteBuffer read(FileChannel from, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long place = at;
        while (bytes.hasRemaining()) {
            int n = from.read(bytes, place);
            if (n < 0) {
                throw new IOException("the file of states has become shorter");
            }
            place += n;
        }
        return bytes.flip();
    }

    /** Learns which slots are in use; whoever only reads states need not wait for it. */
    private void adopt() throws IOException {
        if (adopted) {
            return;
        }
        for (Stored stored : states.values()) {
            StateRecord.forEachPage(payload(log, stored), pages.index()::adopt);
        }
        pages.index().collect();
        adopted = true;
    }

    private static byte[] payload(FileChannel from, Stored stored) throws IOException {
        ByteBuffer record = readRecord(from, stored.at);
        if (record == null) {
            throw new IOException("the record of epoch " + stored.kept.epoch() + " has been damaged");
        }
        byte[] payload = new byte[record.remaining() - 1];
        record.get(1, payload);
        return payload;
    }

    private byte[] name() {
        ByteBuffer name = ByteBuffer.allocate(Digest.BYTES);
        for (int i = 0; i < Digest.WORDS; i++) {
            name.putLong(run.word(i));
        }
        return name.array();
    }

    private long append(byte type, byte[] payload) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(9 + payload.length);
        record.position(8);
        record.put(type).put(payload).flip();
        record.putInt(0, 1 + payload.length);
        record.putInt(4, sum(record.slice(8, 1 + payload.length)));
        long at = logBytes;
        long place = at;
        while (record.hasRemaining()) {
            place += log.write(record, place);
        }
        logBytes = place;
        return at;
    }

    /** The states that are here, oldest first. */
    synchronized List<Kept> states() {
        List<Kept> all = new ArrayList<>();
        states.values().forEach(stored -> all.add(stored.kept));
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
        byte[] record = StateRecord.write(kept, pages);
        long at = append(KEEP, record);
        liveBytes += 9 + record.length;
        states.put(kept.epoch(), new Stored(kept, at, 9 + record.length));
    }

    /** Takes up the state of an epoch. */
    synchronized BraidState read(long epoch) throws IOException {
        Stored stored = states.get(epoch);
        if (stored == null) {
            throw new IOException("the state after epoch " + epoch + " is not kept");
        }
        return StateRecord.read(payload(log, stored), pages);
    }

    /** Forgets the state of an epoch. */
    synchronized void drop(long epoch) throws IOException {
        Stored stored = states.get(epoch);
        if (stored == null) {
            return;
        }
        adopt();
        byte[] record = payload(log, stored);
        // First the log: a slot may be written again as soon as no record names it.
        append(DROP, ByteBuffer.allocate(8).putLong(epoch).array());
        states.remove(epoch);
        liveBytes -= stored.length;
        StateRecord.forEachPage(record, (slot, _) -> pages.index().release(slot));
        if (logBytes > 2 * liveBytes + LOG_SLACK) {
            compact();
        }
    }

    /** Writes the log anew with the states that are left. */
    private void compact() throws IOException {
        Path fresh = folder.resolve("states.new");
        FileChannel old = log;
        Files.deleteIfExists(fresh);
        log = open(fresh);
        logBytes = 0;
        append(NAME, name());
        for (Stored stored : List.copyOf(states.values())) {
            long at = append(KEEP, payload(old, stored));
            states.put(stored.kept.epoch(), new Stored(stored.kept, at, stored.length));
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
