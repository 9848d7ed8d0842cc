package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;
import java.util.Arrays;

/**
 * The fast engine: a timing wheel over flat arrays, a heap for far events, and the cells' words in one array.
 *
 * <p>Only the order of each cell's own events matters to a cellular program. So a tick's events run as they were
 * added, unless a cell has two of them: only then are they sorted. A serial program gets them sorted always.
 */
final class WheelTorus extends TorusCore {
    private final EventQueue queue = new EventQueue();
    private final EventWheel wheel = queue.wheel;
    private final FarEvents far = queue.far;
    private final EventBuffer due = new EventBuffer();
    private final StagedSends sends = new StagedSends();
    private final EventSort sorter;
    private final int cellSize;
    private final long[] words;
    private final boolean[] dirty;
    private final CellConflicts conflicts;

    WheelTorus(Program program, StrandLayout layout, Memory memory, int strand, long crossDelay) {
        super(program, layout, memory, strand, crossDelay);
        int cells = layout.lattice().cells();
        sorter = new EventSort(cells);
        cellSize = layout.wordsPerCell();
        words = new long[cells * cellSize];
        dirty = new boolean[(words.length + Page.WORDS - 1) / Page.WORDS];
        conflicts = new CellConflicts(0, cellular == null ? 0 : cells);
        cellMemory.point(words, 0, cellSize);
    }

    @Override
    void reset() {
        queue.clear();
        sends.clear();
        memory.copyOut(layout.cellAddress(), words, 0, words.length);
        Arrays.fill(dirty, false);
    }

    @Override
    void openCell(int cell) {
        int base = cell * cellSize;
        cellMemory.move(base);
        dirty[base / Page.WORDS] = true;
        dirty[(base + cellSize - 1) / Page.WORDS] = true;
    }

    @Override
    void closeCell(int cell) {}

    @Override
    void storeEvents() {
        storeCells();
        list.begin(pending);
        queue.beginReading(tick, pending);
        for (long at = queue.peekTick(); at < Long.MAX_VALUE; at = queue.peekTick()) {
            due.count = 0;
            queue.read(due);
            sorter.sort(due);
            for (int i = 0; i < due.count; i++) {
                list.put(at, due.places[i], due.payloads[i]);
            }
        }
    }

    private void storeCells() {
        for (int i = 0; i < dirty.length; i++) {
            if (dirty[i]) {
                dirty[i] = false;
                int from = i * Page.WORDS;
                memory.copyIn(layout.cellAddress() + from, words, from, Math.min(Page.WORDS, words.length - from));
            }
        }
    }

    @Override
    public void run(long endTick, long budget, long work, Arrivals arrivals, Outgoing out) {
        outgoing = out;
        long stop = stopAt(budget);
        long workStop = stopAtWork(work);
        int entered = arrivals.from(tick);
        long arrival = nextArrival(arrivals, entered);
        try {
            while (tick < endTick && executed < stop && cellMemory.work() < workStop) {
                if (wheel.hasOne(tick) && far.tick() != tick && arrival != tick) {
                    executeOne();
                    sends.flush(sorter, out);
                    tick++;
                    continue;
                }
                long next = Math.min(arrival, nextEventTick());
                if (next >= endTick) {
                    tick = endTick;
                    return;
                }
                tick = next;
                gather();
                if (arrival == next) {
                    entered = enterDue(arrivals, entered);
                    arrival = nextArrival(arrivals, entered);
                }
                execute();
                sends.flush(sorter, out);
                tick++;
            }
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
    }

    /** The short way for a tick of one event. */
    private void executeOne() {
        long place = wheel.firstPlace(tick);
        long payload = wheel.firstPayload(tick);
        wheel.removeOne(tick);
        pending--;
        if (activity != null) {
            activity.executed(tick, place, payload);
        }
        execute(place, payload);
        executed++;
    }

    /** Moves the events of this tick from the pending ones to {@link #due}. */
    private void gather() {
        due.count = 0;
        queue.take(tick, due);
        pending -= due.count;
    }

    private static long nextArrival(Arrivals arrivals, int entered) {
        return entered == arrivals.count() ? Long.MAX_VALUE : arrivals.tick(entered);
    }

    private int enterDue(Arrivals arrivals, int from) {
        int at = from;
        for (; at < arrivals.count() && arrivals.tick(at) == tick; at++) {
            enter(arrivals, at);
            due.add(arrivals.place(at), arrivals.payload(at));
        }
        return at;
    }

    private void execute() {
        if (due.count > 1 && (cellular == null || conflicts.any(due, words, cellSize))) {
            sorter.sort(due);
        }
        if (activity != null) {
            activity.executed(tick, due.places, due.payloads, due.count);
        }
        for (int i = 0; i < due.count; i++) {
            execute(due.places[i], due.payloads[i]);
        }
        executed += due.count;
    }

    private void execute(long place, long payload) {
        int cell = Event.cell(place);
        current = cell;
        if (cellular != null) {
            openCell(cell);
            cellular.on(cell, Event.source(place), payload, tick, cellMemory, this);
        } else {
            serial.on(cell, Event.source(place), payload, tick, memory, this);
        }
    }

    @Override
    void add(long at, long place, long payload) {
        queue.add(tick, at, place, payload);
    }

    @Override
    void addSent(int to, long at, int cell, long payload) {
        sends.add(current, to, at, cell, payload);
    }

    @Override
    public boolean corrupt(long choice) {
        int bit = (int) (choice >>> 40 & 63);
        if (words.length > 0 && (choice & 1) == 0) {
            words[(int) Long.remainderUnsigned(choice >>> 1, words.length)] ^= 1L << bit;
            return true;
        }
        long at = wheel.next(tick);
        if (at == Long.MAX_VALUE) {
            return false;
        }
        wheel.corrupt(at, (choice & 2) == 0, bit);
        return true;
    }

    @Override
    public long nextEventTick() {
        return queue.next(tick);
    }
}
