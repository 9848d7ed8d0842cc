package dev.rse.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void numbersAreGroupedAndRatesShort() {
        assertEquals("0", Words.count(0));
        assertEquals("999", Words.count(999));
        assertEquals("66\u202f752", Words.count(66_752));
        assertEquals("−1\u202f234\u202f567", Words.count(-1_234_567));
        assertEquals("4.1M", Words.rate(4_123_456));
        assertEquals("9\u202f999", Words.rate(9_999));
        assertEquals("12.3k", Words.rate(12_345));
        assertEquals("2.0G", Words.rate(2e9));
        assertEquals("284 MB", Words.megabytes(284L * 1024 * 1024));
        assertEquals("9c11aaaa…", Words.shortHash("9c11aaaabbbbcccc"));
        assertEquals("1 lane", Words.plural(1, "lane", "lanes"));
        assertEquals("0 lanes", Words.plural(0, "lane", "lanes"));
    }
}
