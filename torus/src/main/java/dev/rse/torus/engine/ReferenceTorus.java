package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The oracle: a priority queue in canonical order, and programs that work on the memory itself. Slow and plain. */
final class ReferenceTorus extends TorusCore {
    private final PriorityQueue<Pending> queue = new PriorityQueue<>();
    private final List<Pending> due = new ArrayList<>();
    private final long[] words;

    private record Pending(long tick, long place, long payload) implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            return Event.compare(tick, place, payload, other.tick, other.place, other.payload);
        }
    }

    ReferenceTorus(Program program, StrandLayout layout, Memory memory, int strand, long crossDelay) {
        super(program, layout, memory, strand, crossDelay);
        words = new long[layout.wordsPerCell()];
        cellMemory.point(words, 0, words.length);
    }

    @Override
    void reset() {
        queue.clear();
        due.clear();
    }

    @Override
    void storeEvents() {
        List<Pending> sorted = new ArrayList<>(queue);
        sorted.sort(null);
        list.begin(sorted.size());
        for (Pending event : sorted) {
            list.put(event.tick, event.place, event.payload);
        }
    }

    @Override
    public void run(long endTick, long budget, long work, Arrivals arrivals, Outgoing out) {
        outgoing = out;
        int entered = arrivals.from(tick);
        long stop = stopAt(budget);
        long workStop = stopAtWork(work);
        while (tick < endTick && executed < stop && cellMemory.work() < workStop) {
            long arrival = entered < arrivals.count() ? arrivals.tick(entered) : Long.MAX_VALUE;
            tick = Math.min(endTick, Math.min(arrival, nextEventTick()));
            if (tick < endTick) {
                while (!queue.isEmpty() && queue.peek().tick == tick) {
                    due.add(queue.poll());
                }
                pending -= due.size();
                for (; entered < arrivals.count() && arrivals.tick(entered) == tick; entered++) {
                    enter(arrivals, entered);
                    due.add(new Pending(tick, arrivals.place(entered), arrivals.payload(entered)));
                }
                due.sort(null);
                for (Pending event : due) {
                    execute(event);
                }
                due.clear();
                tick++;
            }
        }
    }

    private void execute(Pending event) {
        current = Event.cell(event.place);
        int source = Event.source(event.place);
        if (activity != null) {
            activity.executed(tick, event.place, event.payload);
        }
        try {
            if (serial != null) {
                serial.on(current, source, event.payload, tick, memory, this);
            } else {
                openCell(current);
                cellular.on(current, source, event.payload, tick, cellMemory, this);
                closeCell(current);
            }
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
        executed++;
    }

    @Override
    void openCell(int cell) {
        memory.copyOut(layout.cellAddress() + cell * words.length, words, 0, words.length);
    }

    @Override
    void closeCell(int cell) {
        memory.copyIn(layout.cellAddress() + cell * words.length, words, 0, words.length);
    }

    @Override
    void add(long at, long place, long payload) {
        queue.add(new Pending(at, place, payload));
    }

    @Override
    void addSent(int to, long at, int cell, long payload) {
        outgoing.add(to, at, cell, payload);
    }

    @Override
    public long nextEventTick() {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().tick;
    }
}
