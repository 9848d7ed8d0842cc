package dev.rse.app.machine;

import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.engine.RingKind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * What a kernel has shown on its console, each piece with its place in the output ring. A state says how far the ring had
 * been written, so the screen of any moment is what stands before that place. Written on the braid's thread, read on any.
 */
public final class Transcript {
    private static final int MOST_BYTES = 4 << 20;

    private static final class Piece {
        private final long position;
        private final byte[] bytes;

        private Piece(long position, byte[] bytes) {
            this.position = position;
            this.bytes = bytes;
        }
    }

    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final List<Long> questions = new ArrayList<>();
    private long size;

    /**
     * Takes over what another machine's transcript holds up to a place; before this one's machine is started.
     *
     * @param head words written into the output ring by then, see {@link OutputRing#head}
     */
    public void begin(Transcript from, long head) {
        List<Piece> shown;
        List<Long> asked;
        synchronized (from) {
            shown = from.pieces.stream().filter(piece -> piece.position < head).toList();
            asked = from.questions.stream().filter(question -> question < head).toList();
        }
        synchronized (this) {
            pieces.addAll(shown);
            shown.forEach(piece -> size += piece.bytes.length);
            questions.addAll(asked);
        }
    }

    /** Takes in a record of the output ring. */
    synchronized void record(long position, int kind, byte[] bytes) {
        if (kind == RingKind.ASK_ROOT) {
            questions.add(position);
        }
        if (kind != RingKind.CONSOLE && kind != RingKind.CONSOLE_ERROR) {
            return;
        }
        pieces.addLast(new Piece(position, bytes));
        size += bytes.length;
        while (size > MOST_BYTES) {
            size -= pieces.removeFirst().bytes.length;
        }
    }

    /** How often the kernel has asked for the root. */
    synchronized int rootsAsked() {
        return questions.size();
    }

    /**
     * The last bytes shown before a place, from the beginning of a line on where that is not all.
     *
     * @param head words written into the output ring by then, see {@link OutputRing#head}
     * @param most most bytes
     */
    public synchronized byte[] before(long head, int most) {
        Deque<Piece> last = new ArrayDeque<>();
        int length = 0;
        boolean whole = true;
        for (Iterator<Piece> backwards = pieces.descendingIterator(); backwards.hasNext(); ) {
            Piece piece = backwards.next();
            if (piece.position >= head) {
                continue;
            }
            if (length + piece.bytes.length > most) {
                whole = false;
                break;
            }
            last.addFirst(piece);
            length += piece.bytes.length;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        last.forEach(piece -> bytes.writeBytes(piece.bytes));
        return whole ? bytes.toByteArray() : fromLine(bytes.toByteArray());
    }

    private static byte[] fromLine(byte[] bytes) {
        int begin = 0;
        while (begin < bytes.length && bytes[begin] != '\n') {
            begin++;
        }
        int from = begin == bytes.length ? 0 : begin + 1;
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
