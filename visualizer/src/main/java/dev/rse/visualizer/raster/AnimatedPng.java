package dev.rse.visualizer.raster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes opaque pictures of one size as an animated PNG, as <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 * has it; a reader that knows no animation shows the first. The same pictures give the same bytes.
 */
public final class AnimatedPng implements AutoCloseable {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHANNELS = 3;
    private static final int UP = 2;
    private static final int MILLIS_A_SECOND = 1000;

    private final DataOutputStream out;
    private final int width;
    private final int height;
    private final int frames;
    private final int delayMillis;
    private int sequence;
    private int written;

    /**
     * Begins a file.
     *
     * @param out where it goes; closed with this
     * @param frames pictures that will be added, at least 1
     * @param delayMillis how long each is shown
     */
    public AnimatedPng(OutputStream out, int width, int height, int frames, int delayMillis) throws IOException {
        this.out = new DataOutputStream(out);
        this.width = width;
        this.height = height;
        this.frames = frames;
        this.delayMillis = delayMillis;
        this.out.write(SIGNATURE);
        chunk("IHDR", header -> {
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, 2, 0, 0, 0});
        });
        chunk("acTL", control -> {
            control.writeInt(frames);
            control.writeInt(0);
        });
    }

    /**
     * Adds the next picture.
     *
     * @throws IllegalArgumentException if it has another size, or there are enough
     */
    public void add(Picture picture) throws IOException {
        if (picture.width() != width || picture.height() != height || written == frames) {
            throw new IllegalArgumentException("this animation has " + frames + " pictures of " + width + "x" + height);
        }
        chunk("fcTL", control -> {
            control.writeInt(sequence++);
            control.writeInt(width);
            control.writeInt(height);
            control.writeInt(0);
            control.writeInt(0);
            control.writeShort(delayMillis);
            control.writeShort(MILLIS_A_SECOND);
            control.writeByte(0);
            control.writeByte(0);
        });
        byte[] data = compressed(picture);
        if (written == 0) {
            chunk("IDAT", body -> body.write(data));
        } else {
            chunk("fdAT", body -> {
                body.writeInt(sequence++);
                body.write(data);
            });
        }
        written++;
    }

    /** Ends the file. It is whole only if as many pictures were added as were announced. */
    @Override
    public void close() throws IOException {
        try (out) {
            chunk("IEND", body -> {});
        }
    }

    /** Rows as differences from the row above: flat ground becomes zeros. */
    private static byte[] compressed(Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater)) {
            int width = picture.width();
            byte[] row = new byte[1 + CHANNELS * width];
            row[0] = UP;
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = picture.pixels()[y * width + x];
                    int above = y == 0 ? 0 : picture.pixels()[(y - 1) * width + x];
                    for (int channel = 0; channel < CHANNELS; channel++) {
                        int shift = 16 - 8 * channel;
                        row[1 + CHANNELS * x + channel] = (byte) ((pixel >> shift) - (above >> shift));
                    }
                }
                packed.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private void chunk(String type, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.write(type.getBytes(StandardCharsets.US_ASCII));
        body.write(data);
        byte[] all = bytes.toByteArray();
        CRC32 sum = new CRC32();
        sum.update(all);
        out.writeInt(all.length - 4);
        out.write(all);
        out.writeInt((int) sum.getValue());
    }

    /** Writes what a chunk holds. */
    @FunctionalInterface
    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }
}
