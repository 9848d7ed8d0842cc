package dev.rse.torus.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Blake2bTest {
    private static final byte[] NOTHING = {};

    @Test
    void theReferencePassesTheSelfTestOfTheRfc() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size : new int[] {20, 32, 48, 64}) {
            for (int length : new int[] {0, 3, 128, 129, 255, 1024}) {
                byte[] data = sequence(length, length);
                all.writeBytes(ReferenceBlake2b.hash(size, NOTHING, NOTHING, data));
                all.writeBytes(ReferenceBlake2b.hash(size, sequence(size, size), NOTHING, data));
            }
        }
        assertEquals(
                "c23a7800d98123bd10f506c61e29da5603d763b8bbad2e737f5e765a7bccd475",
                HexFormat.of().formatHex(ReferenceBlake2b.hash(32, NOTHING, NOTHING, all.toByteArray())));
    }

    @Test
    void knownDigests() {
        assertEquals(
                "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319",
                hash("", "abc".getBytes(StandardCharsets.US_ASCII)).hex());
        assertEquals(
                "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
                hash("", NOTHING).hex());
    }

    @Test
    void equalsTheReferenceHoweverTheBytesArrive() {
        Property.check("BLAKE2b", 300, draw -> {
            byte[] data = new byte[draw.between(0, 700)];
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) draw.below(256);
            }
            String personal = draw.pick("", "RSE page", "sixteen letters!");
            byte[] expected = ReferenceBlake2b.hash(32, NOTHING, personal.getBytes(StandardCharsets.US_ASCII), data);
            Blake2b hash = new Blake2b(personal);
            feed(hash, data, draw);
            assertEquals(HexFormat.of().formatHex(expected), hash.finish().hex());
            feed(hash, data, draw);
            long[] words = new long[6];
            hash.finish(words, 1);
            assertEquals(HexFormat.of().formatHex(expected), Digest.of(words, 1).hex());
        });
    }

    @Test
    void thePersonalFieldKeepsKindsApart() {
        assertNotEquals(hash("one", NOTHING), hash("two", NOTHING));
        assertThrows(IllegalArgumentException.class, () -> new Blake2b("seventeen letters"));
        assertThrows(IllegalArgumentException.class, () -> new Blake2b("é"));
    }

    @Test
    void digestsAreReadAsTheyAreWritten() {
        Digest digest = hash("", "abc".getBytes(StandardCharsets.US_ASCII));
        assertEquals(digest, Digest.parse(digest.hex()));
        assertEquals("bddd813c", digest.brief());
        assertThrows(IllegalArgumentException.class, () -> Digest.parse("abc"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Digest.parse("g" + digest.hex().substring(1)));
    }

    private static void feed(Blake2b hash, byte[] data, Draw draw) {
        int at = 0;
        while (at < data.length) {
            int left = data.length - at;
            switch (draw.below(4)) {
                case 0 -> hash.updateByte(data[at++]);
                case 1 -> {
                    int n = draw.between(0, left);
                    hash.update(data, at, n);
                    at += n;
                }
                case 2 -> {
                    if (left >= 8) {
                        hash.updateWord(word(data, at));
                        at += 8;
                    }
                }
                default -> {
                    int n = draw.between(0, left / 8);
                    long[] words = new long[n + 1];
                    for (int i = 0; i < n; i++) {
                        words[i + 1] = word(data, at + 8 * i);
                    }
                    hash.updateWords(words, 1, n);
                    at += 8 * n;
                }
            }
        }
    }

    private static long word(byte[] data, int at) {
        long word = 0;
        for (int i = 7; i >= 0; i--) {
            word = word << 8 | (data[at + i] & 0xff);
        }
        return word;
    }

    private static Digest hash(String personal, byte[] data) {
        Blake2b hash = new Blake2b(personal);
        hash.update(data, 0, data.length);
        return hash.finish();
    }

    /** The deterministic sequence of RFC 7693, appendix E. */
    private static byte[] sequence(int length, int seed) {
        byte[] out = new byte[length];
        int a = 0xDEAD4BAD * seed;
        int b = 1;
        for (int i = 0; i < length; i++) {
            int t = a + b;
            a = b;
            b = t;
            out[i] = (byte) (t >>> 24);
        }
        return out;
    }
}
