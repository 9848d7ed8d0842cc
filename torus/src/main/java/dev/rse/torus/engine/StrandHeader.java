package dev.rse.torus.engine;

import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.ReadableMemory;

/** Page 0 of a strand's memory: who the strand is, its clock and its counters. */
public final class StrandHeader {
    private static final long MAGIC = 0x444e525453455352L;

    static final int MAGIC_WORD = 0;
    static final int VERSION_WORD = 1;
    static final int IDENTITY_WORD = 2;
    static final int LATTICE_WORD = 6;
    static final int SEED_WORD = 7;
    static final int TICK_WORD = 8;
    static final int EXECUTED_WORD = 9;
    static final int CREATED_WORD = 10;
    static final int PENDING_WORD = 11;
    static final int CAPACITY_WORD = 12;
    static final int SENT_WORD = 13;

    /** Counters of the input ring: words written, words consumed. */
    static final int INPUT_HEAD_WORD = 16;

    static final int INPUT_TAIL_WORD = 17;

    /** Counters of the output ring: words written, words acknowledged by the edge, records written. */
    static final int OUTPUT_HEAD_WORD = 18;

    static final int OUTPUT_TAIL_WORD = 19;
    static final int OUTPUT_RECORDS_WORD = 20;

    private StrandHeader() {}

    /** Writes the header of a new strand at tick 0. */
    public static void create(Memory memory, StrandLayout layout, Program program, long seed) {
        memory.store(MAGIC_WORD, MAGIC);
        memory.store(VERSION_WORD, StrandLayout.VERSION);
        Digest identity = identity(program);
        for (int i = 0; i < Digest.WORDS; i++) {
            memory.store(IDENTITY_WORD + i, identity.word(i));
        }
        memory.store(LATTICE_WORD, packed(layout.lattice()));
        memory.store(SEED_WORD, seed);
        memory.store(CAPACITY_WORD, layout.pendingCapacity());
    }

    /**
     * Checks that a memory holds a strand of this program and layout.
     *
     * @param identity what {@link #identity} says of the program
     * @throws IllegalArgumentException with one line for people if it does not
     */
    static void check(ReadableMemory memory, StrandLayout layout, Program program, Digest identity) {
        if (memory.load(MAGIC_WORD) != MAGIC) {
            throw new IllegalArgumentException("this memory holds no strand");
        }
        if (memory.load(VERSION_WORD) != StrandLayout.VERSION) {
            throw new IllegalArgumentException("this state has memory layout " + memory.load(VERSION_WORD)
                    + ", this program reads layout " + StrandLayout.VERSION);
        }
        for (int i = 0; i < Digest.WORDS; i++) {
            if (memory.load(IDENTITY_WORD + i) != identity.word(i)) {
                throw new IllegalArgumentException("this state belongs to another program than " + program.identity());
            }
        }
        if (memory.load(LATTICE_WORD) != packed(layout.lattice())
                || memory.load(CAPACITY_WORD) != layout.pendingCapacity()) {
            throw new IllegalArgumentException("this state has another lattice or capacity than " + layout.lattice());
        }
    }

    /** Digest of what fixes a program's behaviour. */
    static Digest identity(Program program) {
        Blake2b hash = new Blake2b("RSE program");
        hash.updateAscii(program.identity());
        return hash.finish();
    }

    private static long packed(Lattice lattice) {
        return (long) lattice.x() << 40 | (long) lattice.y() << 20 | lattice.z();
    }

    /** The next tick to execute: all events before it have been executed, none of it or later. */
    public static long tick(ReadableMemory memory) {
        return memory.load(TICK_WORD);
    }

    /** Seed of the run. */
    public static long seed(ReadableMemory memory) {
        return memory.load(SEED_WORD);
    }

    /** Events executed since tick 0. */
    public static long executed(ReadableMemory memory) {
        return memory.load(EXECUTED_WORD);
    }

    /** Events that came into being in or entered this strand since tick 0. */
    public static long created(ReadableMemory memory) {
        return memory.load(CREATED_WORD);
    }

    /** Events waiting for their tick. */
    public static int pending(ReadableMemory memory) {
        return (int) memory.load(PENDING_WORD);
    }

    /** Events sent to other strands since tick 0. */
    public static long sent(ReadableMemory memory) {
        return memory.load(SENT_WORD);
    }

    /** Events that neither were executed nor are waiting; 0 unless something was lost or forged. */
    public static long lost(ReadableMemory memory) {
        return created(memory) - executed(memory) - pending(memory);
    }

    /** What word {@code word} of the header holds, for people. */
    public static String nameOf(int word) {
        return switch (word) {
            case MAGIC_WORD -> "mark of a strand";
            case VERSION_WORD -> "layout version";
            case IDENTITY_WORD, IDENTITY_WORD + 1, IDENTITY_WORD + 2, IDENTITY_WORD + 3 -> "program";
            case LATTICE_WORD -> "lattice";
            case SEED_WORD -> "seed";
            case TICK_WORD -> "tick";
            case EXECUTED_WORD -> "events executed";
            case CREATED_WORD -> "events created";
            case PENDING_WORD -> "events pending";
            case CAPACITY_WORD -> "most pending events";
            case SENT_WORD -> "events sent to other strands";
            case INPUT_HEAD_WORD -> "input ring, words written";
            case INPUT_TAIL_WORD -> "input ring, words consumed";
            case OUTPUT_HEAD_WORD -> "output ring, words written";
            case OUTPUT_TAIL_WORD -> "output ring, words acknowledged";
            case OUTPUT_RECORDS_WORD -> "output ring, records written";
            default -> "word " + word;
        };
    }
}
