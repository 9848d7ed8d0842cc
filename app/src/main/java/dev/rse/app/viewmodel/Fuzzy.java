package dev.rse.app.viewmodel;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Fuzzy matching of what the user types against titles: the letters must occur in order; runs of letters and letters at
 * the start of words count more.
 */
final class Fuzzy {

    private static final int LETTER = 1;
    private static final int RUN = 4;
    private static final int WORD_START = 8;

    private Fuzzy() {}

    /** How well {@code typed} fits {@code title}; nothing when it does not. More is better. */
    static OptionalInt score(String typed, String title) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String text = title.toLowerCase(Locale.ROOT);
        int best = Integer.MIN_VALUE;
        // Starting the match at each possible place finds "Step epoch" for "se" by its words, not by its first letters.
        for (int start = 0; start < Math.max(1, text.length()); start++) {
            best = Math.max(best, from(wanted, text, start));
        }
        return best == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static int from(String wanted, String text, int start) {
        int score = 0;
        int previous = -2;
        int position = start;
        for (int index = 0; index < wanted.length(); index++) {
            int word = nextWordStart(text, wanted.charAt(index), position);
            int next = text.indexOf(wanted.charAt(index), position);
            if (next < 0) {
                return Integer.MIN_VALUE;
            }
            int found = next == previous + 1 || word < 0 ? next : word;
            score += LETTER + (found == previous + 1 ? RUN : 0) + (isWordStart(text, found) ? WORD_START : 0);
            previous = found;
            position = found + 1;
        }
        return score - start;
    }

    private static int nextWordStart(String text, char letter, int from) {
        for (int index = from; index < text.length(); index++) {
            if (text.charAt(index) == letter && isWordStart(text, index)) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isWordStart(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    }
}
