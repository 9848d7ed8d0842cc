package dev.rse.app.terminal;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The line between a terminal and a guest: bytes to the screen, bytes from the keyboard, and the screen's size. */
public final class TerminalLine {

    private static final int CAPACITY = 64 * 1024;

    private final ByteQueue toScreen = new ByteQueue(CAPACITY);
    private final ByteQueue toGuest = new ByteQueue(CAPACITY);
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

    /** {@code hear} gets columns and rows whenever the terminal has another size. */
    public void onResized(BiConsumer<Integer, Integer> hear) {
        resized = hear;
    }

    /** The guest writes {@code length} bytes from {@code offset}; returns how many there was room for. */
    public int show(byte[] bytes, int offset, int length) {
        int taken = toScreen.offer(bytes, offset, length);
        shown.run();
        return taken;
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

    void resize(int columns, int rows) {
        resized.accept(columns, rows);
    }

    void screenGone() {
        toScreen.close();
    }
}
