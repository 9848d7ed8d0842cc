package dev.rse.torus.engine;

import dev.rse.torus.memory.Page;

/**
 * The cells of a stretch along x, their events, and one instance of the program: all that one thread needs to execute a window
 * by itself. What breaks a rule is only noticed here; {@link SlabTorus} does the run again and finds the words for it.
 */
final class Slab extends SlabFields implements Outbox {
    private final CellularProgram program;
    private final int capacity;
    private final int strand;
    private final long crossDelay;
    private final long lookahead;
    private final long mostTickWork;
    private final int cells;
    private final int firstCell;
    private final int endCell;
    private final int index;
    private final SlabCut cut;

    /** Words of all cells; only those of the own ones are touched. */
    private final long[] words;

    private final int cellSize;
    private final boolean[] dirty;
    private final CellMemory cellMemory = new CellMemory();
    private final CellConflicts conflicts;
    private final EventSort sorter;
    private final EventBuffer due = new EventBuffer();
    final EventQueue queue = new EventQueue();
    final SlabSends sends = new SlabSends();

    /** Events to each other slab, by the lowest bit of the window they were sent in. */
    private final SlabBatch[][] batches;

    private SlabBatch[] leaving;

    /** Slab {@code index} of a cut; {@code words} are those of all cells of the strand. */
    Slab(int index, SlabCut cut, Program program, StrandLayout layout, long[] words, int strand, long crossDelay) {
        this.program = (CellularProgram) program;
        capacity = layout.pendingCapacity();
        this.strand = strand;
        this.crossDelay = crossDelay;
        this.words = words;
        this.index = index;
        this.cut = cut;
        lookahead = program.lookahead();
        mostTickWork = this.program.mostTickWork();
        cells = layout.lattice().cells();
        firstCell = cut.firstCell(index);
        endCell = cut.firstCell(index + 1);
        cellSize = layout.wordsPerCell();
        dirty = new boolean[(words.length + Page.WORDS - 1) / Page.WORDS];
        cellMemory.point(words, 0, cellSize);
        conflicts = new CellConflicts(firstCell, endCell - firstCell);
        sorter = new EventSort(cells);
        batches = new SlabBatch[2][cut.slabs()];
        for (int to = 0; to < cut.slabs(); to++) {
            batches[0][to] = new SlabBatch();
            batches[1][to] = new SlabBatch();
        }
        leaving = batches[0];
    }

    /** Forgets all events and takes its clock from the strand's. */
    void reset(long now) {
        queue.clear();
        cellMemory.forgetTick();
        tick = now;
        waiting = 0;
        clearBatches(0);
        clearBatches(1);
        for (int page = 0; page < dirty.length; page++) {
            dirty[page] = false;
        }
    }

    /** Begins a run of many windows. */
    void begin() {
        executed = 0;
        created = 0;
        emitted = 0;
        workBefore = cellMemory.work();
        broken = false;
    }

    /** Ends the run at a tick that no waiting event lies before, once everything was received. */
    void end(long now) {
        tick = now;
        clearBatches(0);
        clearBatches(1);
    }

    /** Adds an event that waits for one of its cells. */
    void add(long at, long place, long payload) {
        queue.add(tick, at, place, payload);
        waiting++;
    }

    void clearBatches(long window) {
        for (SlabBatch batch : batches[(int) window & 1]) {
            batch.clear();
        }
    }

    /** Takes in what all slabs sent to it in a window. */
    void receive(Slab[] all, long window) {
        try {
            for (Slab from : all) {
                waiting += from.batches[(int) window & 1][index].deliver(tick, queue);
            }
        } catch (Throwable thrown) {
            broken = true;
        }
    }

    /** Executes its events of the ticks from {@code start} up to, not including, {@code end}. */
    void execute(long window, long start, long end) {
        leaving = batches[(int) window & 1];
        clearBatches(window);
        emitted = 0;
        long before = executed;
        long workOfEarlier = cellMemory.work();
        try {
            tick = start;
            for (long next = queue.next(start); next < end; next = queue.next(tick)) {
                tick = next;
                executeTick();
                tick++;
                if (cellMemory.work() - workOfEarlier > mostTickWork) {
                    broken = true;
                    break;
                }
            }
        } catch (Throwable thrown) {
            broken = true;
        }
        tick = end;
        created += emitted;
        waiting += emitted - (executed - before);
        for (SlabBatch batch : leaving) {
            waiting -= batch.count();
        }
    }

    private void executeTick() {
        due.count = 0;
        queue.take(tick, due);
        if (due.count > 1 && conflicts.any(due, words, cellSize)) {
            sorter.sort(due);
        }
        for (int i = 0; i < due.count; i++) {
            long place = due.places[i];
            int cell = Event.cell(place);
            current = cell;
            touch(cell);
            program.on(cell, Event.source(place), due.payloads[i], tick, cellMemory, this);
        }
        executed += due.count;
        sends.flush(tick, sorter);
    }

    private void touch(int cell) {
        int base = cell * cellSize;
        cellMemory.move(base);
        dirty[base / Page.WORDS] = true;
        dirty[(base + cellSize - 1) / Page.WORDS] = true;
    }

    /** Whether a page of cells was written to since it was last asked. */
    boolean takeDirty(int page) {
        boolean was = dirty[page];
        dirty[page] = false;
        return was;
    }

    /** Writes its row for the window it has executed. */
    void post(SlabBoard board, long window) {
        long next = queue.next(tick);
        long away = 0;
        for (SlabBatch batch : batches[(int) window & 1]) {
            next = Math.min(next, batch.earliest());
            away += batch.count();
        }
        board.post(window, index, next, executed, waiting + away, emitted, cellMemory.work() - workBefore, broken);
    }

    @Override
    public void emit(int cell, long delay, long payload) {
        if (cell < 0
                || cell >= cells
                || (delay < lookahead && (cell != current || delay < 1))
                || delay >= Long.MAX_VALUE - tick
                || emitted == capacity) {
            refuse();
        }
        emitted++;
        long place = Event.place(cell, current);
        if (cell >= firstCell && cell < endCell) {
            queue.add(tick, tick + delay, place, payload);
        } else {
            leaving[cut.slabOf(cell)].add(tick + delay, place, payload);
        }
    }

    @Override
    public void send(int to, int cell, long delay, long payload) {
        if (to < 0 || to > 2 || to == strand || cell < 0 || delay < crossDelay || delay >= Long.MAX_VALUE - tick) {
            refuse();
        }
        sends.add(current, to, tick + delay, cell, payload);
    }

    /** Notes that something broke a rule even if the program should catch what is thrown. */
    private void refuse() {
        broken = true;
        throw new TorusException(program.name(), current, tick, "breaks a rule of the torus");
    }
}
