package dev.rse.kernel.memory;

/** Bytes being put together, for the time of one event. */
public final class Text {
    private byte[] bytes = new byte[256];
    private int length;

    /** Bytes so far. */
    public int length() {
        return length;
    }

    /** The array behind it, valid up to {@link #length()} and until the next addition. */
    public byte[] bytes() {
        return bytes;
    }

    /** Empties it. */
    public void clear() {
        length = 0;
    }

    /** Adds one byte. */
    public Text add(int value) {
        if (length == bytes.length) {
            byte[] more = new byte[2 * length];
            System.arraycopy(bytes, 0, more, 0, length);
            bytes = more;
        }
        bytes[length++] = (byte) value;
        return this;
    }

    /** Adds a text, one byte a character. */
    public Text add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** Adds a decimal number. */
    public Text addNumber(long value) {
        return add(Long.toString(value));
    }

    /** Adds a text filled up with blanks to at least {@code width}. */
    public Text addLeft(String text, int width) {
        add(text);
        return blanks(width - text.length());
    }

    /** Adds a text preceded by blanks to at least {@code width}. */
    public Text addRight(String text, int width) {
        blanks(width - text.length());
        return add(text);
    }

    /** Adds a text and a line end. */
    public Text line(String text) {
        return add(text).add('\n');
    }

    /** Adds some bytes. */
    public Text add(byte[] from, int at, int count) {
        for (int i = 0; i < count; i++) {
            add(from[at + i]);
        }
        return this;
    }

    private Text blanks(int count) {
        for (int i = 0; i < count; i++) {
            add(' ');
        }
        return this;
    }

    @Override
    public String toString() {
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = (char) (bytes[i] & 0xff);
        }
        return new String(characters);
    }
}
