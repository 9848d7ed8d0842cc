package dev.rse.torus.braid;

/** Kinds of faults that can be injected, each tied to one execution of a strand by a lane. */
public enum FaultKind {
    /** One bit of a page that the lane has written flips after execution and before the page is hashed. */
    BITFLIP("bitflip", "a bit of a page flips before it is hashed"),

    /** One bit of a page that the lane has written flips after the page was hashed and before it is committed. */
    LATEFLIP("lateflip", "a bit of a page flips after it was hashed, before it is committed"),

    /** One bit of a committed page that the lane has read and not written flips at a random tick. */
    CLEANFLIP("cleanflip", "a bit of a page flips that the lane has read and not written"),

    /** One bit of what the engine keeps in arrays of its own, cells or events, flips at a random tick or at the end. */
    ARRAYFLIP("arrayflip", "a bit flips in the engine's own arrays"),

    /** One bit of one of the two copies of a committed page flips before, during or after the epoch. */
    STOREFLIP("storeflip", "a bit of a committed page flips"),

    /** One bit of one of the two copies of a committed state tree flips before, during or after the epoch. */
    TREEFLIP("treeflip", "a bit of a committed state tree flips"),

    /** One bit of the cells, or of a page a serial program has written, flips at a random tick. */
    CELLFLIP("cellflip", "a bit of the program's own state flips in the middle of the epoch"),

    /** One bit of a pending event flips at a random tick. */
    EVENTFLIP("eventflip", "a bit of a pending event flips in the middle of the epoch"),

    /** A pending event vanishes at a random tick. */
    DROP("drop", "a pending event vanishes"),

    /** A pending event appears twice from a random tick on. */
    DUPLICATE("duplicate", "a pending event appears twice"),

    /** An event that nobody sent appears at a random tick. */
    FORGE("forge", "an event appears that nobody sent"),

    /** The lane breaks down at a random tick, before hashing or before publishing, and publishes nothing. */
    CRASH("crash", "the lane breaks down and publishes nothing"),

    /** The lane hangs and never publishes anything. */
    STALL("stall", "the lane hangs"),

    /** The lane tells the comparator another root than its state has. */
    LIE("lie", "the lane publishes a root that is not its own"),

    /** The lane hands the receiving strands another batch than it told the comparator. */
    MISDELIVER("misdeliver", "the lane hands other strands another batch than it published");

    private final String word;
    private final String meaning;

    FaultKind(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** The word used on the command line and in the journal. */
    public String word() {
        return word;
    }

    /** What happens, for people. */
    public String meaning() {
        return meaning;
    }

    /** The times at which it may strike. */
    StrikeTime[] times() {
        return switch (this) {
            case BITFLIP -> new StrikeTime[] {StrikeTime.BEFORE_HASH};
            case LATEFLIP, LIE, MISDELIVER -> new StrikeTime[] {StrikeTime.AFTER_HASH};
            case CLEANFLIP, CELLFLIP, EVENTFLIP, DROP, DUPLICATE, FORGE -> new StrikeTime[] {StrikeTime.WITHIN};
            case ARRAYFLIP -> new StrikeTime[] {StrikeTime.WITHIN, StrikeTime.BEFORE_HASH};
            case CRASH, STALL -> new StrikeTime[] {StrikeTime.WITHIN, StrikeTime.BEFORE_HASH, StrikeTime.AFTER_HASH};
            case STOREFLIP, TREEFLIP -> new StrikeTime[] {StrikeTime.FIRST, StrikeTime.WITHIN, StrikeTime.AFTER_COMMIT};
        };
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
