package dev.rse.torus.braid;

/** Kinds of faults that can be injected into a lane. */
public enum FaultKind {
    /** One bit of the lane's own copy of a page flips after execution and before the page is hashed. */
    BITFLIP("bitflip");

    private final String word;

    FaultKind(String word) {
        this.word = word;
    }

    /** The word used on the command line and in the journal. */
    public String word() {
        return word;
    }

    /**
     * Finds a kind by its word.
     *
     * @throws IllegalArgumentException with a sentence that names all kinds
     */
    public static FaultKind parse(String word) {
        StringBuilder known = new StringBuilder();
        for (FaultKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
            known.append(known.isEmpty() ? "" : ", ").append(kind.word);
        }
        throw new IllegalArgumentException("no fault kind " + word + "; there are: " + known);
    }
}
