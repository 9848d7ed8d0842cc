package dev.rse.visualizer.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AnimatedPngTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 11;

    /** A part of the file. */
    private static final class Chunk {
        private final String type;
        private final byte[] body;

        private Chunk(String type, byte[] body) {
            this.type = type;
            this.body = body;
        }

        private String type() {
            return type;
        }

        private byte[] body() {
            return body;
        }
    }

    private static Picture picture(int seed) {
        Picture picture = new Picture(WIDTH, HEIGHT);
        for (int i = 0; i < picture.pixels().length; i++) {
            picture.pixels()[i] = 0xFF000000 | (i * 2654435 + seed * 40503 & 0xFFFFFF);
        }
        return picture;
    }

    private static byte[] film(int frames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (AnimatedPng film = new AnimatedPng(bytes, WIDTH, HEIGHT, frames, 80)) {
            for (int frame = 0; frame < frames; frame++) {
                film.add(picture(frame));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Chunk> chunks(byte[] file) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).position(8);
        while (in.hasRemaining()) {
            byte[] body = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(body);
            CRC32 sum = new CRC32();
            sum.update(type);
            sum.update(body);
            assertEquals((int) sum.getValue(), in.getInt(), "sum of a chunk");
            chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), body));
        }
        return chunks;
    }

    private static byte[] asPng(List<Chunk> chunks, byte[] data) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        for (Chunk chunk : List.of(chunks.getFirst(), new Chunk("IDAT", data), new Chunk("IEND", new byte[0]))) {
            byte[] type = chunk.type().getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(type);
            sum.update(chunk.body());
            ByteBuffer out = ByteBuffer.allocate(chunk.body().length + 12);
            out.putInt(chunk.body().length).put(type).put(chunk.body()).putInt((int) sum.getValue());
            png.write(out.array());
        }
        return png.toByteArray();
    }

    private static void assertShows(Picture expected, byte[] png) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(png));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertEquals(expected.pixels()[y * WIDTH + x], seen.getRGB(x, y));
            }
        }
    }

    @Test
    void everyFrameComesBackAsItWas() throws IOException {
        List<Chunk> chunks = chunks(film(3));
        assertEquals(
                List.of("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"),
                chunks.stream().map(Chunk::type).toList());
        assertEquals(3, ByteBuffer.wrap(chunks.get(1).body()).getInt());
        assertShows(picture(0), asPng(chunks, chunks.get(3).body()));
        int sequence = 0;
        for (int i = 2; i < chunks.size() - 1; i++) {
            byte[] body = chunks.get(i).body();
            if (!chunks.get(i).type().equals("IDAT")) {
                assertEquals(sequence++, ByteBuffer.wrap(body).getInt(), "sequence number");
            }
            if (chunks.get(i).type().equals("fdAT")) {
                assertShows(picture(i / 2 - 1), asPng(chunks, Arrays.copyOfRange(body, 4, body.length)));
            }
        }
    }

    @Test
    void aReaderWithoutAnimationsSeesTheFirst() throws IOException {
        assertShows(picture(0), film(2));
    }

    @Test
    void anotherSizeOrTooManyAreRefused() throws IOException {
        try (AnimatedPng film = new AnimatedPng(new ByteArrayOutputStream(), WIDTH, HEIGHT, 1, 80)) {
            assertThrows(IllegalArgumentException.class, () -> film.add(new Picture(3, 3)));
            film.add(picture(1));
            assertThrows(IllegalArgumentException.class, () -> film.add(picture(2)));
        }
    }
}
