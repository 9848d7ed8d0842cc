package dev.rse.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalLineTest {

    @Test
    void aFullQueueRefusesAndForgetsNothing() {
        ByteQueue queue = new ByteQueue(5);
        byte[] bytes = {1, 2, 3, 4, 5, 6, 7};
        assertEquals(5, queue.offer(bytes, 0, 7));
        assertEquals(0, queue.offer(bytes, 5, 2));
        byte[] back = new byte[7];
        assertEquals(3, queue.poll(back, 0, 3));
        assertEquals(2, queue.offer(bytes, 5, 2));
        assertEquals(4, queue.poll(back, 3, 7 - 3));
        for (int index = 0; index < 7; index++) {
            assertEquals(bytes[index], back[index]);
        }
        assertEquals(0, queue.size());
    }

    @Test
    void closedGivesTheRestAndThenTheEnd() throws InterruptedException {
        ByteQueue queue = new ByteQueue(8);
        queue.offer(new byte[] {9}, 0, 1);
        queue.close();
        assertEquals(0, queue.offer(new byte[] {1}, 0, 1));
        byte[] back = new byte[4];
        assertEquals(1, queue.take(back, 0, 4));
        assertEquals(-1, queue.take(back, 0, 4));
    }

    @Test
    void charactersWhoseBytesComeInPartsArriveWhole() throws InterruptedException {
        String text = "ä€𝄞x";
        ByteQueue queue = new ByteQueue(64);
        Utf8Reader reader = new Utf8Reader(queue);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder();
        char[] chars = new char[8];
        Thread feeder = Thread.ofPlatform().daemon().start(() -> {
            for (int index = 0; index < bytes.length; index++) {
                queue.offer(bytes, index, 1);
            }
            queue.close();
        });
        for (int count = reader.read(chars, 0, 8); count >= 0; count = reader.read(chars, 0, 8)) {
            read.append(chars, 0, count);
        }
        feeder.join();
        assertEquals(text, read.toString());
        assertFalse(reader.ready());
    }
}
