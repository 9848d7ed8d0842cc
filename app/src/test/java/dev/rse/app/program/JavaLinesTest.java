package dev.rse.app.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines taken apart one by one come out as in the whole text. */
class JavaLinesTest {
    private static final String[] PIECES = {
        "/*", "*/", "//", "\"", "\"\"\"", "'", "\\", "\n", "int", " ", "A", "7", "*", "/", "\n"
    };

    private static List<String> ofTheWhole(String text) {
        List<String> kinds = new ArrayList<>();
        int at = 0;
        for (JavaTokens.Token token : JavaTokens.of(text)) {
            for (int end = at + token.length(); at < end; at++) {
                if (text.charAt(at) != '\n') {
                    kinds.add(token.kind());
                }
            }
        }
        return kinds;
    }

    private static List<String> lineByLine(String text) {
        List<String> kinds = new ArrayList<>();
        byte[] begins = JavaLines.of(text);
        String[] lines = text.split("\n", -1);
        assertEquals(lines.length, begins.length, text);
        for (int i = 0; i < lines.length; i++) {
            for (JavaTokens.Token token : JavaTokens.of(lines[i], begins[i])) {
                for (int n = 0; n < token.length(); n++) {
                    kinds.add(token.kind());
                }
            }
        }
        return kinds;
    }

    @Test
    void whatIsOpenGoesOnInTheNextLine() {
        assertArrayEquals(new byte[] {0, 1, 1, 0}, JavaLines.of("a /* b\nc\nd */ e\nf"));
        assertArrayEquals(new byte[] {0, 2, 0, 0}, JavaLines.of("\"\"\"\na \"b\" \"\"\"\n\"open /*\n"));
        assertArrayEquals(new byte[] {0}, JavaLines.of(""));
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void templatesComeOutTheSame(Template template) {
        assertEquals(ofTheWhole(template.text()), lineByLine(template.text()));
    }

    @Test
    void oddTextsComeOutTheSame() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(16); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String odd = text.toString();
            assertEquals(ofTheWhole(odd), lineByLine(odd), () -> "seed " + seed + ": " + odd);
        }
    }
}
