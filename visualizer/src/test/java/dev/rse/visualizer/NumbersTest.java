package dev.rse.visualizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1 µs",
        "1999, 1.9 µs",
        "42345, 42 µs",
        "999999, 999 µs",
        "1300000, 1.3 ms",
        "999999999, 999 ms",
        "2050000000, 2.0 s",
        "24000000000, 24 s"
    })
    void timesAreToldInTheUnitThatSuitsThem(long nanos, String text) {
        assertEquals(text, Numbers.time(nanos));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-123, -123", "999, 999", "4096, 4_096", "-1234567, -1_234_567"})
    void digitsAreGroupedByThree(long number, String text) {
        assertEquals(text.replace('_', '\u2009'), Numbers.grouped(number));
    }

    @ParameterizedTest
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "12, 12th", "113, 113th", "121, 121st"})
    void ordinalsHaveTheirEndings(long number, String text) {
        assertEquals(text, Numbers.ordinal(number));
    }
}
