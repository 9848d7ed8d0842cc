package dev.rse.kernel.shell;

import dev.rse.kernel.system.Variables;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns words as typed into arguments: removes quotes, puts in variables ({@code $NAME}, {@code ${NAME}}, {@code $?},
 * {@code $$}), splits what came from unquoted variables at blanks, and hands patterns to {@link Glob}.
 */
final class Expander {
    /** Most bytes all arguments of a command may have together. */
    static final int MOST_BYTES = 64 * 1024;

    private final Variables variables;
    private final int status;
    private final Glob glob;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean started;
    private boolean pattern;
    private int bytes;

    Expander(Variables variables, int status, Glob glob) {
        this.variables = variables;
        this.status = status;
        this.glob = glob;
    }

    /** The arguments a word stands for: one, none or several. */
    List<String> expand(String word) {
        fields.clear();
        begin();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case '\\' -> literal(word.charAt(++i));
                case '\'' -> i = singleQuoted(word, i + 1);
                case '"' -> i = doubleQuoted(word, i + 1);
                case '$' -> i = variable(word, i, false);
                default -> plain(c);
            }
        }
        close();
        return new ArrayList<>(fields);
    }

    /** The one text a word stands for where no splitting and no patterns apply: an assignment or a file name. */
    String expandOne(String word) {
        List<String> all = expand(word);
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            one.append(i == 0 ? "" : " ").append(all.get(i));
        }
        return one.toString();
    }

    private int singleQuoted(String word, int start) {
        started = true;
        int i = start;
        for (; word.charAt(i) != '\''; i++) {
            literal(word.charAt(i));
        }
        return i;
    }

    private int doubleQuoted(String word, int start) {
        started = true;
        int i = start;
        while (word.charAt(i) != '"') {
            char c = word.charAt(i);
            if (c == '\\' && "\\\"$`".indexOf(word.charAt(i + 1)) >= 0) {
                i++;
                literal(word.charAt(i));
            } else if (c == '$') {
                i = variable(word, i, true);
            } else {
                literal(c);
            }
            i++;
        }
        return i;
    }

    /** Puts in the variable at {@code dollar}; returns the index of its last character. */
    private int variable(String word, int dollar, boolean quoted) {
        int i = dollar + 1;
        if (i < word.length() && (word.charAt(i) == '?' || word.charAt(i) == '$')) {
            insert(word.charAt(i) == '?' ? Integer.toString(status) : "1", quoted);
            return i;
        }
        boolean braces = i < word.length() && word.charAt(i) == '{';
        int start = braces ? i + 1 : i;
        int end = start;
        while (end < word.length() && Variables.isNamePart(word.charAt(end), end == start)) {
            end++;
        }
        if (end == start || (braces && (end == word.length() || word.charAt(end) != '}'))) {
            literal('$');
            return dollar;
        }
        insert(variables.get(word.substring(start, end)), quoted);
        return braces ? end : end - 1;
    }

    /** Whether the arguments became too long and are therefore not complete. */
    boolean isTooLong() {
        return bytes > MOST_BYTES;
    }

    private void insert(String value, boolean quoted) {
        bytes += value.length();
        if (isTooLong()) {
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted) {
                literal(c);
            } else if (c == ' ' || c == '\t' || c == '\n') {
                close();
                begin();
            } else {
                plain(c);
            }
        }
    }

    private void literal(char c) {
        started = true;
        if (c == '*' || c == '?' || c == '[' || c == '\\') {
            field.append('\\');
        }
        field.append(c);
    }

    private void plain(char c) {
        started = true;
        pattern |= c == '*' || c == '?';
        if (c == '[' || c == '\\') {
            field.append('\\');
        }
        field.append(c);
    }

    private void begin() {
        field.setLength(0);
        started = false;
        pattern = false;
    }

    private void close() {
        if (!started) {
            return;
        }
        List<String> matches = pattern ? glob.matches(field.toString()) : List.of();
        if (matches.isEmpty()) {
            fields.add(Glob.unescape(field.toString()));
        } else {
            for (String match : matches) {
                bytes += match.length() + 1;
            }
            fields.addAll(matches);
        }
    }
}
