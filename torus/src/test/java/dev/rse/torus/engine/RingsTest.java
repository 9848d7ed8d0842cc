package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingsTest {
    private static final StrandLayout LAYOUT = StrandLayout.cellular(new Lattice(1, 1, 1), 1, 1);

    private static byte[] bytes(Draw draw) {
        byte[] bytes = new byte[draw.pick(0, 1, 7, 8, 9, 100, 4096)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (draw.below(3) - 1);
        }
        return bytes;
    }

    @Test
    void inputsComeOutAsTheyWentIn() {
        Property.check("input ring", 40, draw -> {
            InputRing ring = new InputRing(new Memory(LAYOUT.pageCount()), LAYOUT);
            ArrayDeque<byte[]> model = new ArrayDeque<>();
            int words = 0;
            long sequence = 0;
            int steps = draw.below(120);
            for (int i = 0; i < steps; i++) {
                if (draw.chance(3) && !model.isEmpty()) {
                    byte[] expected = model.remove();
                    assertEquals(sequence - model.size() - 1, ring.sequence());
                    assertEquals(expected.length % 5, ring.kind());
                    byte[] actual = new byte[ring.length()];
                    for (int b = 0; b < actual.length; b++) {
                        actual[b] = (byte) ring.byteAt(b);
                    }
                    assertArrayEquals(expected, actual);
                    ring.remove();
                    words -= InputRing.wordsFor(expected.length);
                } else {
                    byte[] bytes = bytes(draw);
                    boolean fits = words + InputRing.wordsFor(bytes.length) <= InputRing.WORDS;
                    assertEquals(fits, ring.write(sequence, bytes.length % 5, bytes));
                    if (fits) {
                        model.add(bytes);
                        words += InputRing.wordsFor(bytes.length);
                        sequence++;
                    }
                }
                assertEquals(model.isEmpty(), ring.isEmpty());
            }
        });
    }

    @Test
    void outputsAreReadByPositionAndAcknowledged() {
        Property.check("output ring", 40, draw -> {
            Memory memory = new Memory(LAYOUT.pageCount());
            OutputRing ring = new OutputRing(memory, LAYOUT);
            List<byte[]> waiting = new ArrayList<>();
            long read = 0;
            int steps = draw.below(200);
            for (int i = 0; i < steps; i++) {
                if (draw.chance(4)) {
                    for (byte[] expected : waiting) {
                        assertEquals(3, OutputRing.kind(memory, LAYOUT, read));
                        assertArrayEquals(expected, OutputRing.bytes(memory, LAYOUT, read));
                        read += OutputRing.wordsFor(expected.length);
                    }
                    waiting.clear();
                    assertEquals(OutputRing.head(memory), read);
                    ring.acknowledge(read + 1);
                    ring.acknowledge(read);
                    ring.acknowledge(read - 1);
                    assertEquals(read, OutputRing.acknowledged(memory));
                    assertEquals(OutputRing.MOST_BYTES, ring.room());
                } else {
                    byte[] bytes = bytes(draw);
                    boolean fits = bytes.length <= ring.room();
                    assertEquals(fits, ring.write(3, bytes, 0, bytes.length));
                    if (fits) {
                        waiting.add(bytes);
                    }
                }
            }
        });
    }

    @Test
    void aFullOutputRingRefuses() {
        OutputRing ring = new OutputRing(new Memory(LAYOUT.pageCount()), LAYOUT);
        byte[] record = new byte[OutputRing.MOST_BYTES];
        int written = 0;
        while (ring.write(1, record, 0, record.length)) {
            written++;
        }
        assertEquals(OutputRing.WORDS / OutputRing.wordsFor(record.length), written);
        int room = ring.room();
        assertFalse(ring.write(1, record, 0, room + 1));
        assertTrue(ring.write(1, record, 0, room));
        assertTrue(ring.room() < 8, "room " + ring.room());
    }
}
