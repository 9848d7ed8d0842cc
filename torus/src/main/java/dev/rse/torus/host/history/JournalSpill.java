package dev.rse.torus.host.history;

import dev.rse.torus.journal.JournalEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** The older part of a running braid's journal, in a file: a long run must not fill the memory. One thread at a time. */
final class JournalSpill {
    /** Where a stretch of the journal lies, and its checksum. */
    record Place(long at, int length, int sum) {}

    private final FileChannel channel;
    private long end;

    JournalSpill(Path file) throws IOException {
        channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    Place write(JournalEntry[] entries, int count) throws IOException {
        byte[] bytes = JournalChunk.write(entries, count);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Place place = new Place(end, bytes.length, sum(bytes));
        while (buffer.hasRemaining()) {
            end += channel.write(buffer, end);
        }
        return place;
    }

    JournalEntry[] read(Place place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(place.length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place.at + buffer.position()) < 0) {
                throw new IOException("the journal on disk has become shorter");
            }
        }
        if (sum(buffer.array()) != place.sum) {
            throw new IOException("the journal on disk has been damaged");
        }
        return JournalChunk.read(buffer.array());
    }

    private static int sum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length);
        return (int) crc.getValue();
    }

    void close() throws IOException {
        channel.close();
    }
}
