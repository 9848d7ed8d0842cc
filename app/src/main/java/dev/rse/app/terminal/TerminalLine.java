package dev.rse.app.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** The line between a terminal and a guest: bytes to the screen, bytes from the keyboard, and the screen's size. */
public final class TerminalLine {

    private static final int CAPACITY = 256 * 1024;
    private static final long PATIENCE_MILLISECONDS = 500;

    private final ByteQueue toScreen = new ByteQueue(CAPACITY);
    private final ByteQueue toGuest = new ByteQueue(CAPACITY);
    private volatile int columns;
    private volatile int rows;
    private volatile Runnable typed = () -> {};
    private volatile Runnable shown = () -> {};
    private volatile BiConsumer<Integer, Integer> resized = (_, _) -> {};

    /** What the guest writes. */
    public ByteQueue toScreen() {
        return toScreen;
    }

    /** What the user types. */
    public ByteQueue toGuest() {
        return toGuest;
    }

    /** {@code hear} is told, on the typing thread, that bytes wait for the guest. */
    public void onTyped(Runnable hear) {
        typed = hear;
    }

    /** {@code hear} is told, on the guest's thread, that bytes wait for the screen. */
    public void onShown(Runnable hear) {
        shown = hear;
    }

    /** {@code hear} gets columns and rows now, if they are known, and whenever the terminal has another size. */
    public void onResized(BiConsumer<Integer, Integer> hear) {
        resized = hear;
        if (columns > 0) {
            hear.accept(columns, rows);
        }
    }

    /**
     * The guest writes {@code bytes}. Where there is no room for a long time because nobody looks, the oldest bytes are
     * forgotten, as a screen forgets its oldest lines.
     */
    public void show(byte[] bytes) {
        toScreen.put(bytes, PATIENCE_MILLISECONDS);
        shown.run();
    }

    /** The user types {@code bytes}; returns how many there was room for. */
    public int type(byte[] bytes) {
        int taken = toGuest.offer(bytes, 0, bytes.length);
        typed.run();
        return taken;
    }

    /** The user types {@code text}; returns how many of its UTF-8 bytes there was room for. */
    public int type(String text) {
        return type(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes everything that the user has typed. */
    public byte[] takeTyped() {
        byte[] bytes = new byte[toGuest.size()];
        int taken = toGuest.poll(bytes, 0, bytes.length);
        return Arrays.copyOf(bytes, taken);
    }

    void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        resized.accept(newColumns, newRows);
    }

    void screenGone() {
        toScreen.close();
    }
}
