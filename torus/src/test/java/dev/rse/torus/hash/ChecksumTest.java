package dev.rse.torus.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.testing.Property;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private static final int MOST = 600;

    @Test
    void anyDamageWithinOneWordChangesIt() {
        Property.check("checksum", 400, draw -> {
            long[] words = new long[MOST];
            int count = 1 + draw.below(MOST);
            for (int i = draw.below(count + 1); i > 0; i--) {
                words[draw.below(count)] = draw.word();
            }
            long before = Checksum.of(words, count);
            int word = draw.below(count);
            long was = words[word];
            words[word] ^= 1L << draw.below(64);
            assertNotEquals(before, Checksum.of(words, count));
            words[word] = draw.word();
            assertTrue(words[word] == was || before != Checksum.of(words, count));
            words[word] = was;
            assertEquals(before, Checksum.of(words, count));
        });
    }

    @Test
    void wordsAfterTheLastDoNotCount() {
        long[] words = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        long before = Checksum.of(words, 9);
        words[9] = 11;
        assertEquals(before, Checksum.of(words, 9));
    }

    @Test
    void wordsThatChangePlacesChangeIt() {
        Property.check("checksum order", 200, draw -> {
            long[] words = new long[64];
            for (int i = 0; i < words.length; i++) {
                words[i] = draw.word();
            }
            long before = Checksum.of(words, words.length);
            int a = draw.below(words.length);
            int b = draw.below(words.length);
            long moved = words[a];
            words[a] = words[b];
            words[b] = moved;
            assertTrue(words[a] == words[b] || before != Checksum.of(words, words.length));
        });
    }
}
