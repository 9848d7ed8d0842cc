package dev.rse.torus.engine;

import dev.rse.torus.engine.Horizon.Outcome;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;
import java.util.function.Supplier;

/**
 * The parallel engine for cellular programs: slabs of x, one for each member of a team.
 *
 * <pre>
 *   window:      ├──── w ────┤├── w+1 ──┤├──── w+2
 *   member 0  ▶  execute slab ┃ receive, execute …     ┃ all members meet, read the board, choose
 *   member 1  ▶  execute slab ┃ receive, execute …     ┃ the next window, each by itself
 *                 └─ batch side w ──▲   └─ batch side w+1 ──▲
 * </pre>
 *
 * <p>No event sent in a window reaches another slab before the window's end, since no window is longer than the program's
 * lookahead. So all a slab must wait for is the end of each window. Stretches with few events are executed by member 0 alone.
 *
 * <p>A run that breaks a rule, or that may have gone past the end of its budget, is done again by {@link WheelTorus} from the state
 * before it: so what ends a run, and the words for it, are those of one thread. That state is in the memory: nothing but
 * inputs is written there during a run.
 */
final class SlabTorus extends TorusCore {
    private final SlabTeam team;
    private final SlabTeam.Work work = this::runMember;
    private final Supplier<Program> programs;
    private final SlabCut cut;
    private final Slab[] slabs;
    private final long[] words;
    private final SlabBoard board;
    private final Horizon[] horizons;
    private final Horizon beginning;
    private final Horizon trial;
    private final EventBuffer reading = new EventBuffer();
    private final EventSort sorter;
    private Outcome outcome = Outcome.DONE;
    private long window;
    private boolean stored;
    private int repeats;
    private long worked;

    /**
     * An engine of a strand.
     *
     * @param programs makes the instances of the program, one for each slab
     * @param few windows with fewer events are for one member; usually {@link Horizon#FEW}
     * @throws IllegalArgumentException if the program is not cellular
     */
    SlabTorus(
            SlabTeam team,
            Supplier<Program> programs,
            StrandLayout layout,
            Memory memory,
            int strand,
            long crossDelay,
            int few) {
        super(programs.get(), layout, memory, strand, crossDelay);
        if (cellular == null) {
            throw new IllegalArgumentException(
                    program.name() + " is a serial program: its events run one after another, on one thread");
        }
        this.team = team;
        this.programs = programs;
        Lattice lattice = layout.lattice();
        cut = new SlabCut(lattice, team.members());
        words = new long[lattice.cells() * layout.wordsPerCell()];
        cellMemory.point(words, 0, layout.wordsPerCell());
        slabs = new Slab[cut.slabs()];
        for (int i = 0; i < slabs.length; i++) {
            slabs[i] = new Slab(i, cut, i == 0 ? program : programs.get(), layout, words, strand, crossDelay);
        }
        board = new SlabBoard(slabs.length);
        sorter = new EventSort(lattice.cells());
        horizons = new Horizon[team.members()];
        for (int member = 0; member < horizons.length; member++) {
            horizons[member] = horizon(few);
        }
        beginning = horizon(few);
        trial = horizon(few);
    }

    private Horizon horizon(int few) {
        return new Horizon(program.lookahead(), layout.pendingCapacity(), cellular.mostTickWork(), few);
    }

    @Override
    void reset() {
        for (Slab slab : slabs) {
            slab.reset(tick);
        }
        memory.copyOut(layout.cellAddress(), words, 0, words.length);
        stored = true;
    }

    @Override
    void openCell(int cell) {
        cellMemory.move(cell * layout.wordsPerCell());
    }

    /** Only ever called while a state is set up: whole runs mark what they write. */
    @Override
    void closeCell(int cell) {
        memory.copyIn(
                layout.cellAddress() + cell * layout.wordsPerCell(),
                words,
                cell * layout.wordsPerCell(),
                layout.wordsPerCell());
    }

    @Override
    void add(long at, long place, long payload) {
        slabs[cut.slabOf(Event.cell(place))].add(at, place, payload);
    }

    @Override
    void addSent(int to, long at, int cell, long payload) {
        throw new IllegalStateException("nothing is sent while a state is set up");
    }

    @Override
    public long nextEventTick() {
        long next = Long.MAX_VALUE;
        for (Slab slab : slabs) {
            next = Math.min(next, slab.queue.next(tick));
        }
        return next;
    }

    @Override
    void storeEvents() {
        storeCells();
        list.begin(pending);
        for (Slab slab : slabs) {
            slab.queue.beginReading(tick, (int) slab.waiting);
        }
        for (long at = peekTick(); at < Long.MAX_VALUE; at = peekTick()) {
            reading.count = 0;
            for (Slab slab : slabs) {
                if (slab.queue.peekTick() == at) {
                    slab.queue.read(reading);
                }
            }
            sorter.sort(reading);
            for (int i = 0; i < reading.count; i++) {
                list.put(at, reading.places[i], reading.payloads[i]);
            }
        }
        stored = true;
    }

    private long peekTick() {
        long next = Long.MAX_VALUE;
        for (Slab slab : slabs) {
            next = Math.min(next, slab.queue.peekTick());
        }
        return next;
    }

    private void storeCells() {
        for (int from = 0; from < words.length; from += Page.WORDS) {
            boolean dirty = false;
            for (Slab slab : slabs) {
                dirty |= slab.takeDirty(from / Page.WORDS);
            }
            if (dirty) {
                memory.copyIn(layout.cellAddress() + from, words, from, Math.min(Page.WORDS, words.length - from));
            }
        }
    }

    @Override
    public void run(long endTick, long budget, long mostWork, Arrivals arrivals, Outgoing out) {
        if (!stored) {
            store();
        }
        long[] inputsBefore = arrivals.count() == 0 ? null : InputRing.save(memory, layout);
        // The record of what was executed belongs to one thread.
        if (activity != null || !runStretches(endTick, stopAt(budget), stopAtWork(mostWork), arrivals)) {
            if (inputsBefore != null) {
                InputRing.restore(memory, layout, inputsBefore);
            }
            repeats++;
            runOnOneThread(endTick, budget, mostWork, arrivals, out);
            return;
        }
        for (Slab slab : slabs) {
            sent += slab.sends.count();
        }
        for (long at = nextSent(); at < Long.MAX_VALUE; at = nextSent()) {
            for (Slab slab : slabs) {
                slab.sends.merge(at, out);
            }
        }
    }

    private long nextSent() {
        long next = Long.MAX_VALUE;
        for (Slab slab : slabs) {
            next = Math.min(next, slab.sends.nextTick());
        }
        return next;
    }

    @Override
    public long work() {
        return worked;
    }

    /** Runs that were done again on one thread. */
    int repeats() {
        return repeats;
    }

    private void runOnOneThread(long endTick, long budget, long mostWork, Arrivals arrivals, Outgoing out) {
        Torus one = new WheelTorus(programs.get(), layout, memory, strand, crossDelay);
        one.load();
        one.observe(activity);
        one.run(endTick, budget, mostWork, arrivals, out);
        worked += one.work();
        one.store();
        load();
    }

    /** Runs from one tick with arrivals to the next; false if the run must be done again. */
    private boolean runStretches(long endTick, long stop, long workStop, Arrivals arrivals) {
        stored = false;
        for (Slab slab : slabs) {
            slab.sends.clear();
        }
        int entered = arrivals.from(tick);
        while (tick < endTick && executed < stop && worked < workStop) {
            for (; entered < arrivals.count() && arrivals.tick(entered) == tick; entered++) {
                enter(arrivals, entered);
                add(tick, arrivals.place(entered), arrivals.payload(entered));
                pending++;
            }
            long until = entered < arrivals.count() ? Math.min(endTick, arrivals.tick(entered)) : endTick;
            if (!runStretch(until, stop - executed, workStop - worked)) {
                return false;
            }
        }
        return true;
    }

    private boolean runStretch(long until, long budget, long mostWork) {
        window++;
        for (Slab slab : slabs) {
            slab.begin();
            slab.post(board, window);
        }
        beginning.begin(tick, until, budget, mostWork, pending);
        Horizon reached = beginning;
        outcome = beginning.advance(board, window);
        if (outcome == Outcome.GO_ON) {
            team.run(work);
            reached = horizons[0];
            receiveAll(window);
        }
        tick = reached.end();
        for (Slab slab : slabs) {
            slab.end(tick);
            created += slab.created;
        }
        executed += reached.executed();
        worked += reached.work();
        pending = (int) reached.waiting();
        return outcome == Outcome.DONE;
    }

    private void runMember(int me) {
        Horizon horizon = horizons[me];
        horizon.set(beginning);
        long now = window;
        Outcome next;
        do {
            now++;
            boolean forOne = horizon.isForOne();
            if (forOne && me == 0) {
                runAlone(horizon, now);
            } else if (!forOne && me < slabs.length) {
                slabs[me].receive(slabs, now - 1);
                slabs[me].execute(now, horizon.start(), horizon.end());
                slabs[me].post(board, now);
            }
            team.meet(me);
            if (forOne) {
                horizon.restore(board, now);
            }
            next = horizon.advance(board, now);
        } while (next == Outcome.GO_ON);
        if (me == 0) {
            outcome = next;
            window = now;
        }
    }

    /** Executes windows of all slabs as long as few events make them up, all of it within one meeting of the members. */
    private void runAlone(Horizon horizon, long now) {
        receiveAll(now - 1);
        while (true) {
            for (Slab slab : slabs) {
                slab.execute(now, horizon.start(), horizon.end());
            }
            receiveAll(now);
            for (Slab slab : slabs) {
                slab.clearBatches(now);
            }
            for (Slab slab : slabs) {
                slab.post(board, now);
            }
            trial.set(horizon);
            if (trial.advance(board, now) != Outcome.GO_ON || !trial.isForOne()) {
                horizon.save(board, now);
                return;
            }
            horizon.set(trial);
        }
    }

    private void receiveAll(long from) {
        for (Slab slab : slabs) {
            slab.receive(slabs, from);
        }
    }
}
