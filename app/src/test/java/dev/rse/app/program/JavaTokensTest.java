package dev.rse.app.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JavaTokensTest {
    private static List<String> kinds(String text) {
        return JavaTokens.of(text).stream()
                .map(token -> token.kind() + token.length())
                .toList();
    }

    @Test
    void tokensAreToldApart() {
        assertEquals(
                List.of("keyword3", "1", "constant2", "3", "number4", "2", "comment5"), kinds("int XY = 0x1F; // hi"));
        assertEquals(List.of("annotation9", "1", "type6", "1", "string7"), kinds("@Override String \"a\\\"b;\""));
        assertEquals(List.of("string9"), kinds("\"open // "));
        assertEquals(List.of("comment14"), kinds("/* never close"));
        assertEquals(List.of(), kinds(""));
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyCharacterBelongsToOneToken(Template template) {
        String text = template.text();
        for (int end = 0; end <= text.length(); end += 7) {
            String part = text.substring(0, end);
            assertEquals(
                    end,
                    JavaTokens.of(part).stream()
                            .mapToInt(JavaTokens.Token::length)
                            .sum());
        }
    }

    @Test
    void oddTextsTakeNoLongerThanOthers() {
        for (String odd : List.of("/*", "\"\"\"", "\"", "'\\", "*/", "a", "@", "/* *", "\"\"\"\"")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> JavaTokens.of(odd.repeat(20_000)));
        }
    }
}
