package dev.rse.torus.host;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.JournalSink;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Records a braid from its first state on into a capsule file. Entries are gathered in memory and are on disk, synced,
 * within {@link #SYNC_MILLIS}; a failure to write is kept and told at {@link #close}.
 */
public final class CapsuleWriter implements JournalSink, Closeable {
    /** Longest time between an entry and its sync to disk. */
    public static final long SYNC_MILLIS = 100;

    private final Path file;
    private final FileChannel channel;
    private final CapsuleEncoder encoder = new CapsuleEncoder();
    private final ScheduledExecutorService syncer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    private ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private ScheduledFuture<?> nextSync;
    private IOException failure;
    private boolean closed;

    /**
     * Creates the file, replacing an older one, and writes the first state of a braid that has run no epoch.
     *
     * @throws IllegalStateException if the braid has run
     */
    public CapsuleWriter(Path file, Braid braid) throws IOException {
        this(file, headerOf(braid));
    }

    /** Creates the file, replacing an older one, and writes a first state; its journal is to be appended. */
    public CapsuleWriter(Path file, CapsuleHeader header) throws IOException {
        this.file = file;
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        gathered.writeBytes(encoder.magic());
        gathered.writeBytes(encoder.header(header));
        gathered.writeBytes(CapsuleSources.frames(encoder, header.spec()));
        nextSync = syncer.schedule(this::sync, 0, TimeUnit.MILLISECONDS);
    }

    private static CapsuleHeader headerOf(Braid braid) {
        if (braid.epoch() != 0) {
            throw new IllegalStateException("a capsule begins with the first state");
        }
        return CapsuleHeader.of(braid);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    @Override
    public synchronized void append(JournalEntry entry) {
        if (closed) {
            return;
        }
        if (gathered.size() == 0) {
            nextSync = syncer.schedule(this::sync, SYNC_MILLIS / 2, TimeUnit.MILLISECONDS);
        }
        gathered.writeBytes(encoder.entry(entry));
    }

    /** Writes what was gathered; one thread at a time, so that the file keeps the order of the entries. */
    private void sync() {
        synchronized (channel) {
            try {
                ByteBuffer buffer = ByteBuffer.wrap(takeGathered());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(false);
            } catch (IOException e) {
                keep(e);
            }
        }
    }

    private synchronized byte[] takeGathered() {
        byte[] content = gathered.toByteArray();
        gathered = new ByteArrayOutputStream();
        return content;
    }

    private synchronized void keep(IOException e) {
        failure = failure == null ? e : failure;
    }

    /** Writes everything that has been appended to disk, without ending the capsule. */
    public void flush() throws IOException {
        sync();
        rethrow();
    }

    /** Ends the capsule. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            gathered.writeBytes(encoder.finish());
        }
        nextSync.cancel(false);
        syncer.shutdown();
        sync();
        channel.close();
        rethrow();
    }

    private synchronized void rethrow() throws IOException {
        if (failure != null) {
            throw new IOException(file + ": the journal could not be written: " + failure.getMessage(), failure);
        }
    }
}
