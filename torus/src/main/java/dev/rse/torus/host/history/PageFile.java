package dev.rse.torus.host.history;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.Page;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Pages in a file of slots of 4 KiB, each page once however many states hold it. A slot that no state needs is written
 * again. The digest under which a page is asked for is its checksum, so the file needs no other.
 */
final class PageFile implements Closeable {
    private final FileChannel channel;
    private final PageIndex index = new PageIndex();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Page.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    PageFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What lies where. */
    PageIndex index() {
        return index;
    }

    /** Bytes of the file that are in use. */
    long bytes() {
        return (long) index.used() * Page.BYTES;
    }

    /** Stores a page unless it is there; needed by one state more. Returns its slot. */
    synchronized int put(Digest digest, long[] words) throws IOException {
        int slot = index.find(digest);
        if (slot < 0) {
            slot = index.add(digest);
            buffer.clear();
            buffer.asLongBuffer().put(words);
            write((long) slot * Page.BYTES);
        }
        index.need(slot);
        return slot;
    }

    private void write(long at) throws IOException {
        long place = at;
        while (buffer.hasRemaining()) {
            place += channel.write(buffer, place);
        }
    }

    /** Reads a slot; what it holds is to be checked against the digest. */
    synchronized void read(int slot, long[] words) throws IOException {
        buffer.clear();
        long place = (long) slot * Page.BYTES;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, place);
            if (n < 0) {
                throw new IOException("page " + slot + " lies beyond the end of the file of pages");
            }
            place += n;
        }
        buffer.flip();
        buffer.asLongBuffer().get(words);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
