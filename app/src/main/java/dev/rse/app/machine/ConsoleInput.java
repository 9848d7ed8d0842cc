package dev.rse.app.machine;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was typed and has not become an input yet; filled from any thread, emptied on the braid's. */
final class ConsoleInput {
    /** Most bytes of one input: small enough that a paste does not hold up the clock. */
    private static final int CHUNK = 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean ended;
    private boolean endTaken;

    synchronized void type(byte[] typed) {
        for (int at = 0; at < typed.length; at += CHUNK) {
            byte[] chunk = new byte[Math.min(CHUNK, typed.length - at)];
            System.arraycopy(typed, at, chunk, 0, chunk.length);
            waiting.add(chunk);
        }
        bytes += typed.length;
    }

    synchronized void end() {
        ended = true;
    }

    synchronized int bytes() {
        return bytes;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty() && (!ended || endTaken);
    }

    /** The next chunk, at the end of input once an empty one, or {@code null}; {@link #taken} removes it. */
    synchronized byte[] next() {
        if (!waiting.isEmpty()) {
            return waiting.peek();
        }
        return ended && !endTaken ? new byte[0] : null;
    }

    synchronized void taken() {
        if (waiting.isEmpty()) {
            endTaken = true;
        } else {
            bytes -= waiting.remove().length;
        }
    }
}
