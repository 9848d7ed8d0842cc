package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    @ParameterizedTest
    @CsvSource({"bitflip@3:1, 3, 1, -1", "bitflip@0:0:A, 0, 0, 0", "bitflip@12:2:c, 12, 2, 2", "bitflip@7:1:1, 7, 1, 1"
    })
    void readsWhatItWrites(String text, long epoch, int lane, int strand) {
        Fault fault = Fault.parse(text);
        assertEquals(new Fault(FaultKind.BITFLIP, epoch, lane, strand), fault);
        assertEquals(fault, Fault.parse(fault.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bitflip",
                "bitflip@",
                "bitflip@1",
                "xyz@1:1",
                "bitflip@-1:1",
                "bitflip@1:3",
                "bitflip@1:1:D",
                "bitflip@1:1:",
                "bitflip@1:",
                "bitflip@x:1",
                "bitflip@99999999999999999999:1",
                "@1:1"
            })
    void refusesTheRestInOneLine(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Fault.parse(text));
        assertFalse(e.getMessage().contains("\n"));
    }
}
