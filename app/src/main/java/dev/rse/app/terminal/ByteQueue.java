package dev.rse.app.terminal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue of bytes between two threads.
 *
 * <p>A full queue refuses bytes, or waits a bounded while for room: the side that writes is a machine that must not hang on
 * a screen, or a screen that must not hang on a machine.
 */
public final class ByteQueue {

    private final byte[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private int first;
    private int size;
    private boolean closed;

    /** A queue for at most {@code capacity} bytes, at least 1. */
    public ByteQueue(int capacity) {
        ring = new byte[capacity];
    }

    /** Appends as many of the {@code length} bytes from {@code offset} as there is room for; returns how many. */
    public int offer(byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            int taken = closed ? 0 : Math.min(length, ring.length - size);
            for (int index = 0; index < taken; index++) {
                ring[(first + size + index) % ring.length] = bytes[offset + index];
            }
            size += taken;
            filled.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes at most {@code length} bytes without waiting; returns how many, 0 when there are none. */
    public int poll(byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            return remove(bytes, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for at least one byte and takes at most {@code length}; returns how many, −1 once the queue is closed and
     * empty.
     */
    public int take(byte[] bytes, int offset, int length) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size == 0 && !closed) {
                filled.await();
            }
            return size == 0 ? -1 : remove(bytes, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /** How many bytes wait. */
    public int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** Appends all {@code bytes}, waits a while for room, and then forgets the oldest bytes to make some. */
    public void put(byte[] bytes, long milliseconds) {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            for (int done = offer(bytes, 0, bytes.length); done < bytes.length && !closed; ) {
                left = left <= 0 ? 0 : emptied.awaitNanos(left);
                if (left <= 0) {
                    int forgotten = Math.min(size, bytes.length - done);
                    first = (first + forgotten) % ring.length;
                    size -= forgotten;
                }
                done += offer(bytes, done, bytes.length - done);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the queue: what is in it can still be taken, nothing more is let in. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            emptied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int remove(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, size);
        for (int index = 0; index < taken; index++) {
            bytes[offset + index] = ring[(first + index) % ring.length];
        }
        first = (first + taken) % ring.length;
        size -= taken;
        emptied.signalAll();
        return taken;
    }
}
