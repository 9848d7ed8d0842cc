package dev.rse.torus.braid;

/** Kinds of faults that can be injected into a lane, each at one of its executions of one strand. */
public enum FaultKind {
    /** One bit of a page that the lane has written flips after execution and before the page is hashed. */
    BITFLIP("bitflip", "a bit of a page flips before it is hashed"),

    /** One bit of the cells, or of a page a serial program has written, flips half-way through the epoch. */
    CELLFLIP("cellflip", "a bit of the program's own state flips in the middle of the epoch"),

    /** One bit of a pending event flips half-way through the epoch. */
    EVENTFLIP("eventflip", "a bit of a pending event flips in the middle of the epoch"),

    /** A pending event vanishes half-way through the epoch. */
    DROP("drop", "a pending event vanishes"),

    /** A pending event appears twice from half-way through the epoch on. */
    DUPLICATE("duplicate", "a pending event appears twice"),

    /** An event that nobody sent appears half-way through the epoch. */
    FORGE("forge", "an event appears that nobody sent"),

    /** The lane breaks down half-way through the epoch and publishes nothing. */
    CRASH("crash", "the lane breaks down and publishes nothing"),

    /** The lane hangs half-way through the epoch and never publishes anything. */
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

    /** Whether it strikes half-way through the execution. */
    boolean strikesWithin() {
        return switch (this) {
            case CELLFLIP, EVENTFLIP, DROP, DUPLICATE, FORGE, CRASH, STALL -> true;
            case BITFLIP, LIE, MISDELIVER -> false;
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
