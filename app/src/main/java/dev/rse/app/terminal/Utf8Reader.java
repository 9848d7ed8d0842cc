package dev.rse.app.terminal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Takes bytes from a queue and gives characters, also where a character's bytes arrive in parts. */
final class Utf8Reader {

    private static final int CHUNK = 4096;

    private final ByteQueue queue;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final byte[] chunk = new byte[CHUNK];
    private final ByteBuffer bytes = ByteBuffer.wrap(chunk).limit(0);

    Utf8Reader(ByteQueue queue) {
        this.queue = queue;
    }

    /** Waits for characters; returns how many were put into {@code chars}, −1 once the queue is closed and empty. */
    int read(char[] chars, int offset, int length) throws InterruptedException {
        CharBuffer out = CharBuffer.wrap(chars, offset, length);
        while (true) {
            decoder.decode(bytes, out, false);
            int characters = out.position() - offset;
            if (characters > 0) {
                return characters;
            }
            bytes.compact();
            int taken = queue.take(chunk, bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, taken)).flip();
            if (taken < 0) {
                return -1;
            }
        }
    }

    boolean ready() {
        return bytes.hasRemaining() || queue.size() > 0;
    }
}
