package dev.rse.app.program;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes Java apart as far as its colours need it. */
final class JavaTokens {

    /**
     * A stretch of text of one kind.
     *
     * @param kind style class, empty for plain text
     * @param length characters
     */
    record Token(String kind, int length) {}

    private static final List<String> KINDS =
            List.of("comment", "string", "annotation", "keyword", "number", "constant", "type");

    private static final Pattern PATTERN = Pattern.compile("(?<comment>//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?)"
            + "|(?<string>\"\"\"(?:[^\"]|\"(?!\"\"))*+(?:\"\"\")?|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?)"
            + "|(?<annotation>@\\w+)"
            + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do"
            + "|double|else|enum|extends|false|final|finally|float|for|if|implements|import|instanceof|int"
            + "|interface|long|native|new|null|package|permits|private|protected|public|record|return|sealed"
            + "|short|static|super|switch|synchronized|this|throw|throws|transient|true|try|var|void|volatile"
            + "|while|yield)\\b)"
            + "|(?<number>\\b\\d[\\w.]*)"
            + "|(?<constant>\\b[A-Z][A-Z0-9_]+\\b)"
            + "|(?<type>\\b[A-Z]\\w*)");

    private JavaTokens() {}

    /** The tokens of a text; their lengths add up to its length. */
    static List<Token> of(String text) {
        return of(text, JavaLines.CODE);
    }

    /**
     * The tokens of a line.
     *
     * @param begins what the line begins in, as {@link JavaLines} has it
     */
    static List<Token> of(String line, byte begins) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        if (begins != JavaLines.CODE) {
            int end = line.indexOf(JavaLines.end(begins));
            from = end < 0 ? line.length() : end + JavaLines.end(begins).length();
            if (from > 0) {
                tokens.add(new Token(begins == JavaLines.COMMENT ? "comment" : "string", from));
            }
        }
        Matcher matcher = PATTERN.matcher(line);
        while (matcher.find(from)) {
            if (matcher.start() > from) {
                tokens.add(new Token("", matcher.start() - from));
            }
            tokens.add(new Token(kind(matcher), matcher.end() - matcher.start()));
            from = matcher.end();
        }
        if (from < line.length()) {
            tokens.add(new Token("", line.length() - from));
        }
        return tokens;
    }

    private static String kind(Matcher matcher) {
        for (String kind : KINDS) {
            if (matcher.start(kind) >= 0) {
                return kind;
            }
        }
        throw new IllegalStateException("a token of no kind");
    }
}
