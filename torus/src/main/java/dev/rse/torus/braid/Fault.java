package dev.rse.torus.braid;

/**
 * A fault to inject: written {@code KIND@EPOCH:LANE[:STRAND]}.
 *
 * @param kind what breaks
 * @param epoch epoch in which it takes effect, or the lane's next execution of the strand after it
 * @param lane lane it breaks, 0 to 2
 * @param strand strand it breaks, 0 to 2, or {@link #LED} for the one the lane leads in that epoch
 */
public record Fault(FaultKind kind, long epoch, int lane, int strand) {
    /** The strand that the lane leads in the fault's epoch. */
    public static final int LED = -1;

    /**
     * Reads the written form; the strand is A, B, C or 0, 1, 2.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static Fault parse(String text) {
        int at = text.indexOf('@');
        int colon = text.indexOf(':', at + 1);
        if (at < 0 || colon < 0) {
            throw wrong(text);
        }
        FaultKind kind = FaultKind.parse(text.substring(0, at));
        int second = text.indexOf(':', colon + 1);
        String lane = second < 0 ? text.substring(colon + 1) : text.substring(colon + 1, second);
        int strand = second < 0 ? LED : strand(text.substring(second + 1), text);
        long laneNumber = number(lane, text);
        if (laneNumber > 2) {
            throw new IllegalArgumentException("lanes are 0, 1 and 2, not " + lane + " in " + text);
        }
        return new Fault(kind, number(text.substring(at + 1, colon), text), (int) laneNumber, strand);
    }

    private static int strand(String word, String text) {
        if (word.length() == 1) {
            int letter = "ABC".indexOf(Character.toUpperCase(word.charAt(0)));
            int digit = "012".indexOf(word.charAt(0));
            if (letter >= 0 || digit >= 0) {
                return Math.max(letter, digit);
            }
        }
        throw new IllegalArgumentException("strands are A, B and C, not " + word + " in " + text);
    }

    private static long number(String digits, String text) {
        if (digits.isEmpty() || digits.length() > 18) {
            throw wrong(text);
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw wrong(text);
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "a fault is written KIND@EPOCH:LANE[:STRAND], such as bitflip@3:1; this is " + text);
    }

    @Override
    public String toString() {
        return kind.word() + "@" + epoch + ":" + lane + (strand == LED ? "" : ":" + BraidSpec.letter(strand));
    }
}
