package dev.rse.torus.engine;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.PageDamageException;

/**
 * What all engines share: the rules an event must keep, the clock and counters, and how they lie in the memory's header. The
 * pending events and the order of execution are each engine's own.
 *
 * <p>The capacity counts events that wait after a tick, whatever order the tick was executed in: a tick's own events leave
 * the count before the first of them runs. So all engines stop at the same tick.
 */
abstract class TorusCore implements Torus, Outbox {
    final Program program;
    final CellularProgram cellular;
    final SerialProgram serial;
    final StrandLayout layout;
    final Memory memory;
    final PendingList list;
    final CellMemory cellMemory = new CellMemory();
    private final InputRing inputs;
    private final Digest identity;
    final int strand;
    final long crossDelay;
    private final int cells;
    private final long lookahead;

    long tick;
    long executed;
    int pending;
    int current;
    Activity activity;
    Outgoing outgoing;
    long created;
    long sent;

    TorusCore(Program program, StrandLayout layout, Memory memory, int strand, long crossDelay) {
        this.program = program;
        cellular = program instanceof CellularProgram c ? c : null;
        serial = program instanceof SerialProgram s ? s : null;
        this.layout = layout;
        this.memory = memory;
        list = new PendingList(memory, layout);
        inputs = new InputRing(memory, layout);
        identity = StrandHeader.identity(program);
        this.strand = strand;
        this.crossDelay = crossDelay;
        cells = layout.lattice().cells();
        lookahead = program.lookahead();
    }

    /** Forgets all events and takes the cells from the memory. */
    abstract void reset();

    /** Points {@link #cellMemory} at the words of a cell. */
    abstract void openCell(int cell);

    /** Puts the words of the opened cell back. */
    abstract void closeCell(int cell);

    /** Writes cells and pending events into the memory. */
    abstract void storeEvents();

    /** Puts an event that keeps the rules among the pending ones. */
    abstract void add(long at, long place, long payload);

    /** Passes on an event to another strand that keeps the rules. */
    abstract void addSent(int to, long at, int cell, long payload);

    @Override
    public final void emit(int cell, long delay, long payload) {
        if (cell < 0 || cell >= cells) {
            throw failure("sends an event to cell " + cell + ", but the lattice has cells 0 to " + (cells - 1));
        }
        // One test almost always: most events keep the lookahead whether they must or not.
        if (delay < lookahead && (cell != current || delay < 1)) {
            throw failure("sends an event to cell " + cell + " with a delay of " + delay + " ticks, but at least "
                    + (cell == current ? "1 is" : lookahead + " are") + " needed");
        }
        checkTick(delay);
        if (pending == layout.pendingCapacity()) {
            throw failure("more than " + pending + " events would be waiting; give the strand more capacity");
        }
        pending++;
        created++;
        add(tick + delay, Event.place(cell, current), payload);
    }

    @Override
    public final void send(int to, int cell, long delay, long payload) {
        if (to < 0 || to > 2 || to == strand) {
            throw failure("sends an event to strand " + to + " from strand " + strand);
        }
        if (cell < 0) {
            throw failure("sends an event to cell " + cell + " of strand " + to);
        }
        if (delay < crossDelay) {
            throw failure("sends an event to strand " + to + " with a delay of " + delay + " ticks, but at least "
                    + crossDelay + " are needed");
        }
        if (outgoing == null) {
            throw failure("sends an event to strand " + to + " before the first tick");
        }
        checkTick(delay);
        sent++;
        addSent(to, tick + delay, cell, payload);
    }

    private void checkTick(long delay) {
        // The last tick of all stands for "never".
        if (delay >= Long.MAX_VALUE - tick) {
            throw failure("sends an event " + delay + " ticks ahead, past the last tick");
        }
    }

    /** Takes in an event from outside that is due now; what it carries goes to the input ring. */
    final void enter(Arrivals arrivals, int i) {
        current = Event.cell(arrivals.place(i));
        if (current < 0 || current >= cells) {
            throw failure("an event from outside is for a cell that does not exist");
        }
        if (arrivals.isInput(i) && !inputs.write(arrivals.payload(i), arrivals.kind(i), arrivals.bytes(i))) {
            throw failure("the input ring is full");
        }
        created++;
    }

    /** The executed count at which a run with this budget stops. */
    final long stopAt(long budget) {
        return after(executed, budget);
    }

    /** The work at which a run with so much work stops. */
    final long stopAtWork(long more) {
        return after(work(), more);
    }

    private static long after(long count, long more) {
        return more > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + more;
    }

    /** The error that ends the run at the current cell and tick. */
    final TorusException failure(String what) {
        return new TorusException(program.name(), current, tick, what);
    }

    /**
     * The error for whatever a program threw.
     *
     * @throws PageDamageException if that is what was thrown: the program cannot help it
     */
    final TorusException failure(Throwable thrown) {
        if (thrown instanceof PageDamageException damage) {
            throw damage;
        }
        if (thrown instanceof TorusException known) {
            return known;
        }
        return new TorusException(program.name(), current, tick, "the program failed: " + thrown, thrown);
    }

    @Override
    public final void initialise(long seed) {
        StrandHeader.create(memory, layout, program, seed);
        tick = 0;
        executed = 0;
        pending = 0;
        created = 0;
        sent = 0;
        outgoing = null;
        cellMemory.forgetTick();
        reset();
        try {
            if (serial != null) {
                serial.attach(memory, layout);
                current = serial.inputCell();
                serial.initialise(seed, this);
            } else {
                for (current = 0; current < cells; current++) {
                    openCell(current);
                    cellular.initialise(current, seed, cellMemory, this);
                    closeCell(current);
                }
            }
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
        store();
    }

    @Override
    public final void load() {
        StrandHeader.check(memory, layout, program, identity);
        tick = memory.load(StrandHeader.TICK_WORD);
        executed = memory.load(StrandHeader.EXECUTED_WORD);
        created = memory.load(StrandHeader.CREATED_WORD);
        sent = memory.load(StrandHeader.SENT_WORD);
        long waiting = memory.load(StrandHeader.PENDING_WORD);
        if (waiting < 0 || waiting > layout.pendingCapacity() || tick < 0) {
            throw new IllegalArgumentException("the header of this state is damaged");
        }
        pending = (int) waiting;
        cellMemory.forgetTick();
        reset();
        list.read(this);
        if (serial != null) {
            serial.attach(memory, layout);
        }
    }

    @Override
    public final void store() {
        // The list before the header: it goes by the count of the old one.
        storeEvents();
        memory.store(StrandHeader.TICK_WORD, tick);
        memory.store(StrandHeader.EXECUTED_WORD, executed);
        memory.store(StrandHeader.CREATED_WORD, created);
        memory.store(StrandHeader.PENDING_WORD, pending);
        memory.store(StrandHeader.SENT_WORD, sent);
    }

    /** Takes an event of the pending list. */
    final void addLoaded(long at, long place, long payload) {
        if (at < tick || place < 0 || Event.cell(place) >= cells || Event.source(place) >= cells) {
            throw new IllegalArgumentException("the pending events of this state are damaged");
        }
        add(at, place, payload);
    }

    @Override
    public final long tick() {
        return tick;
    }

    @Override
    public final long executed() {
        return executed;
    }

    @Override
    public long work() {
        return cellMemory.work();
    }

    @Override
    public final int pending() {
        return pending;
    }

    @Override
    public final Memory memory() {
        return memory;
    }

    @Override
    public final void observe(Activity record) {
        activity = record;
    }
}
