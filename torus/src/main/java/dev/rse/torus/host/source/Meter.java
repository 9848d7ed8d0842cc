package dev.rse.torus.host.source;

import dev.rse.torus.engine.TorusException;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What a program may still do: steps (method entries and backward branches), work (see {@link Weights}), bytes of new
 * objects, depth of calls. Rewritten code calls it; the counts depend on the program's own code and data alone. Once it
 * is used up it stays used up, so that nothing a program catches lets it go on.
 */
public final class Meter {
    /** Most steps of one event. */
    public static final int EVENT_STEPS = 1 << 16;

    /** Most bytes of the objects that one event makes. */
    public static final int EVENT_BYTES = 1 << 20;

    /** Most work of one event. */
    static final long EVENT_WORK = 1 << 24;

    /** Most work of all events of a tick together, for each cell: 2²⁸ in the usual lattice. */
    private static final int CELL_TICK_WORK = 1 << 13;

    /** Most work of all events of a tick together, in a small lattice. */
    private static final long TICK_WORK = 1 << 28;

    /** Most steps of all static initialisers, and of one constructor. */
    static final int SETUP_STEPS = 1 << 22;

    /** Most work of all static initialisers, and of one constructor. */
    static final long SETUP_WORK = 1 << 30;

    /** Most bytes of the objects that they make. */
    static final int SETUP_BYTES = 1 << 24;

    /** Most calls within calls. */
    static final int MOST_DEPTH = 256;

    static final int OBJECT_BYTES = 16;

    /** An exception costs as much as this many steps when it is made and when it is caught. */
    private static final int EXCEPTION_STEPS = 128;

    private static final int EXCEPTION_WORK = 32 * EXCEPTION_STEPS;

    /** To make as many bytes, or to compare them, takes about as long as an instruction. */
    private static final int BYTES_A_UNIT = 8;

    /** Characters that are compared within one step. */
    private static final int CHARACTERS_A_STEP = 64;

    private static final ThreadLocal<Meter> INITIALISING = new ThreadLocal<>();

    private final String what;
    private final int steps;
    private final long work;
    private final int bytes;
    private final Map<Object, Boolean> constant;
    private final Map<Object, Boolean> made;
    private int stepsLeft;
    private long workLeft;
    private int bytesLeft;
    private long elements;
    private String exhausted;

    private Meter(
            String what, int steps, long work, int bytes, Map<Object, Boolean> constant, Map<Object, Boolean> made) {
        this.what = what;
        this.steps = steps;
        this.work = work;
        this.bytes = bytes;
        this.constant = constant;
        this.made = made;
        begin();
    }

    /** The meter of the events of one thread, under which the constants cannot be written to. */
    static Meter ofEvents(Map<Object, Boolean> constant) {
        return new Meter("an event", EVENT_STEPS, EVENT_WORK, EVENT_BYTES, constant, null);
    }

    /** The meter of static initialisers or of a constructor; arrays made under it go into {@code made}. */
    static Meter ofSetup(String what, Map<Object, Boolean> constant, Map<Object, Boolean> made) {
        return new Meter(what, SETUP_STEPS, SETUP_WORK, SETUP_BYTES, constant, made);
    }

    /** Most work of all events of a tick together, in a lattice of so many cells. */
    static long tickWork(int cells) {
        return Math.max(TICK_WORK, (long) CELL_TICK_WORK * cells);
    }

    /** An empty set of objects, told apart by what they are and not by what they hold. */
    static Map<Object, Boolean> objects() {
        return new IdentityHashMap<>();
    }

    /** Lets static initialisers on this thread use {@code meter}; {@code null} ends that. */
    static void initialiseUnder(Meter meter) {
        if (meter == null) {
            INITIALISING.remove();
        } else {
            INITIALISING.set(meter);
        }
    }

    /** The meter of the static initialiser that runs on this thread. */
    public static Meter initialising() {
        return INITIALISING.get();
    }

    /** Before each event: everything is there again. */
    void begin() {
        stepsLeft = steps;
        workLeft = work;
        bytesLeft = bytes;
        exhausted = null;
    }

    /** Work since it began, in the units of {@link Weights}. */
    long worked() {
        return work - workLeft + (bytes - bytesLeft) / BYTES_A_UNIT;
    }

    /** A method of so much work begins, so many calls deep. */
    public void enter(int depth, int units) {
        workLeft -= units;
        if (--stepsLeft < 0 || workLeft < 0 || depth > MOST_DEPTH) {
            throw depth > MOST_DEPTH
                    ? exhaust("calls go more than " + MOST_DEPTH + " deep: a recursion that does not end?")
                    : outOfSteps();
        }
    }

    /** A branch goes backwards over so much work. */
    public void step(int units) {
        workLeft -= units;
        if (--stepsLeft < 0 || workLeft < 0) {
            throw outOfSteps();
        }
    }

    /** A handler has caught something: what must not be kept is thrown on. */
    public void caught(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof TorusException end) {
            throw end;
        }
        exception();
    }

    /** Texts of so many characters are compared. */
    void compare(int characters) {
        stepsLeft -= characters / CHARACTERS_A_STEP;
        workLeft -= characters / BYTES_A_UNIT;
        if (stepsLeft < 0) {
            throw outOfSteps();
        }
    }

    /** An exception is made. */
    public void exception() {
        stepsLeft -= EXCEPTION_STEPS;
        workLeft -= EXCEPTION_WORK;
        if (stepsLeft < 0) {
            throw outOfSteps();
        }
    }

    /** An object of so many bytes is made. */
    public void allocate(int size) {
        bytesLeft -= size;
        if (bytesLeft < 0) {
            throw outOfBytes();
        }
    }

    /** An array is made; a negative length is left to the JVM. */
    public void array(int length, int elementBytes) {
        long size = OBJECT_BYTES + (long) Math.max(0, length) * elementBytes;
        if (size > bytesLeft) {
            throw outOfBytes();
        }
        bytesLeft -= (int) size;
    }

    /** One more dimension of an array of arrays; the outermost first. */
    public void dimension(int length) {
        long arrays = Math.max(1, elements);
        elements = arrays * Math.max(0, length);
        if (OBJECT_BYTES * (arrays + elements) > bytesLeft) {
            throw outOfBytes();
        }
        bytesLeft -= (int) (OBJECT_BYTES * (arrays + elements));
    }

    /** All dimensions have been told. */
    public void dimensions() {
        elements = 0;
    }

    /** An array has been made: while the program is set up, it is a constant from then on. */
    public void made(Object array) {
        if (made != null) {
            made.put(array, true);
            if (array instanceof Object[] outer) {
                for (Object inner : outer) {
                    if (inner != null && inner.getClass().isArray()) {
                        made(inner);
                    }
                }
            }
        }
    }

    /** Refuses to change an array that was made while the program was set up. */
    void checkStore(Object array) {
        if (constant != null && constant.containsKey(array)) {
            throw new IllegalStateException("this array was made while the program was set up and is constant since;"
                    + " what changes lies in the words of a cell");
        }
    }

    private BudgetError outOfSteps() {
        return exhaust(
                stepsLeft < 0
                        ? what + " takes more than " + steps + " steps: a loop that does not end?"
                        : what + " is more than " + work + " units of work: a loop that does not end?");
    }

    private BudgetError outOfBytes() {
        return exhaust(what + " makes objects of more than " + bytes + " bytes");
    }

    private BudgetError exhaust(String why) {
        if (exhausted == null) {
            exhausted = why;
        }
        stepsLeft = 0;
        workLeft = 0;
        bytesLeft = 0;
        elements = 0;
        return new BudgetError(exhausted);
    }
}
