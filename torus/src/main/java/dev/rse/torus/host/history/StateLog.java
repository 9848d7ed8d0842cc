package dev.rse.torus.host.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file of records, each a head and a payload. A head is the payload's length (4), type (1), epoch, journal position and
 * cost (8 each), CRC-32C of the payload (4) and of the head before (4), big-endian. Opening reads the heads alone, since a
 * log of some thousand states has a hundred megabytes; a payload is checked when it is read. One thread at a time.
 */
final class StateLog implements Closeable {
    /** Bytes of a head. */
    static final int HEAD = 37;

    private static final int MOST_PAYLOAD = 1 << 27;

    private final FileChannel channel;
    private long end;

    /**
     * What a record is about.
     *
     * @param at where it begins
     * @param type what it says
     * @param epoch the epoch it is about
     * @param position journal entries that lead to that epoch's end
     * @param cost nanoseconds to re-run up to there
     * @param length bytes of the payload
     * @param sum CRC-32C of the payload
     */
    record Head(long at, byte type, long epoch, long position, long cost, int length, int sum) {
        /** Bytes of the record. */
        long bytes() {
            return HEAD + (long) length;
        }
    }

    /** Opens a log, or makes an empty one; stands at its beginning. */
    StateLog(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Bytes of the records read or written so far. */
    long bytes() {
        return end;
    }

    /** Goes past the next record; {@code null} if there is none, or its head is damaged, or the file ends within it. */
    Head next() throws IOException {
        long left = channel.size() - end;
        if (left < HEAD) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(read(end, HEAD));
        Head head = new Head(
                end,
                bytes.get(4),
                bytes.getLong(5),
                bytes.getLong(13),
                bytes.getLong(21),
                bytes.getInt(0),
                bytes.getInt(29));
        boolean whole = head.length >= 0 && head.length <= MOST_PAYLOAD && head.bytes() <= left;
        if (!whole || sum(bytes.slice(0, HEAD - 4)) != bytes.getInt(HEAD - 4)) {
            return null;
        }
        end += head.bytes();
        return head;
    }

    /** Gives up what lies behind the records read so far. */
    void cut() throws IOException {
        channel.truncate(end);
    }

    /** Gives up everything. */
    void clear() throws IOException {
        end = 0;
        cut();
    }

    /**
     * The payload of a record.
     *
     * @throws IOException if it is damaged
     */
    byte[] payload(Head head) throws IOException {
        byte[] payload = read(head.at + HEAD, head.length);
        if (sum(ByteBuffer.wrap(payload)) != head.sum) {
            throw new IOException("the record of epoch " + head.epoch + " has been damaged");
        }
        return payload;
    }

    /** Adds a record at the end. */
    Head append(byte type, long epoch, long position, long cost, byte[] payload) throws IOException {
        Head head = new Head(end, type, epoch, position, cost, payload.length, sum(ByteBuffer.wrap(payload)));
        ByteBuffer record = ByteBuffer.allocate(HEAD + payload.length);
        record.putInt(payload.length)
                .put(type)
                .putLong(epoch)
                .putLong(position)
                .putLong(cost)
                .putInt(head.sum);
        record.putInt(sum(record.slice(0, HEAD - 4))).put(payload).flip();
        long place = end;
        while (record.hasRemaining()) {
            place += channel.write(record, place);
        }
        end = place;
        return head;
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    private byte[] read(long at, int length) throws IOException {
        byte[] content = new byte[length];
        ByteBuffer bytes = ByteBuffer.wrap(content);
        long place = at;
        while (bytes.hasRemaining()) {
            int n = channel.read(bytes, place);
            if (n < 0) {
                throw new IOException("the file of states has become shorter");
            }
            place += n;
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
