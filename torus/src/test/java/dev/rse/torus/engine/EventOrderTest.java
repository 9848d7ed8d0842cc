package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sorting, wheel, far events and the pending list against plain sorting. */
class EventOrderTest {
    private static final Comparator<long[]> CANONICAL = (a, b) -> Event.compare(a[0], a[1], a[2], b[0], b[1], b[2]);

    private static long[][] draw(Draw draw, int count, int ticks, int cells) {
        long[][] events = new long[count][];
        for (int i = 0; i < count; i++) {
            int source = draw.chance(10) ? Event.STRAND - draw.below(3) : draw.below(cells);
            long payload = draw.chance(4) ? draw.word() : draw.below(3);
            events[i] = new long[] {draw.below(ticks), Event.place(draw.below(cells), source), payload};
        }
        return events;
    }

    @Test
    void ticksAreSortedByCellSourceAndPayload() {
        Property.check("sorting a tick", 200, draw -> {
            int cells = 1 << draw.below(14);
            EventSort sorter = new EventSort(cells);
            for (int round = 0; round < 2; round++) {
                long[][] events = draw(draw, draw.pick(0, 1, 20, 60, 900, 3000), 1, draw.between(1, cells));
                EventBuffer buffer = new EventBuffer();
                for (long[] event : events) {
                    buffer.add(event[1], event[2]);
                }
                sorter.sort(buffer);
                Arrays.sort(events, CANONICAL);
                assertEquals(events.length, buffer.count);
                for (int i = 0; i < events.length; i++) {
                    assertEquals(events[i][1], buffer.places[i]);
                    assertEquals(events[i][2], buffer.payloads[i]);
                }
            }
        });
    }

    @Test
    void theWheelGivesEachTickWhatWasPutIntoIt() {
        Property.check("wheel", 100, draw -> {
            EventWheel wheel = new EventWheel();
            TreeMap<Long, List<Long>> model = new TreeMap<>();
            long tick = draw.pick(0L, 12_345_678L, Long.MAX_VALUE - 100L * EventWheel.SLOTS);
            int reach = draw.pick(2, 500, EventWheel.SLOTS);
            EventBuffer due = new EventBuffer();
            long payload = 0;
            int steps = draw.between(1, 60);
            for (int step = 0; step < steps; step++) {
                int added = draw.below(40);
                for (int i = 0; i < added; i++) {
                    long at = tick + draw.below(reach);
                    wheel.add(at, 7, payload);
                    model.computeIfAbsent(at, _ -> new ArrayList<>()).add(payload++);
                }
                long next = model.isEmpty() ? Long.MAX_VALUE : model.firstKey();
                assertEquals(next, wheel.next(tick));
                if (next != Long.MAX_VALUE) {
                    tick = next;
                    due.count = 0;
                    wheel.copy(tick, due);
                    wheel.drain(tick, due);
                    List<Long> once = model.remove(tick);
                    List<Long> twice = new ArrayList<>(once);
                    twice.addAll(once);
                    assertEquals(
                            twice,
                            Arrays.stream(due.payloads, 0, due.count).boxed().toList());
                }
            }
        });
    }

    @Test
    void farEventsComeOutInOrder() {
        Property.check("far events", 200, draw -> {
            FarEvents far = new FarEvents();
            long[][] events = draw(draw, draw.below(300), draw.pick(2, 1_000_000), 5);
            for (long[] event : events) {
                far.add(event[0], event[1], event[2]);
            }
            Arrays.sort(events, CANONICAL);
            int from = 0;
            if (draw.chance(2)) {
                from = draw.below(events.length + 1);
                for (int i = 0; i < from; i++) {
                    assertArrayEquals(events[i], new long[] {far.tick(), far.place(), far.payload()});
                    far.remove();
                }
            }
            far.sort();
            assertEquals(events.length - from, far.count());
            for (int i = from; i < events.length; i++) {
                int at = i - from;
                assertArrayEquals(events[i], new long[] {far.tick(at), far.place(at), far.payload(at)});
            }
            for (int i = from; i < events.length; i++) {
                assertArrayEquals(events[i], new long[] {far.tick(), far.place(), far.payload()});
                far.remove();
            }
            assertEquals(Long.MAX_VALUE, far.tick());
        });
    }

    @Test
    void theListDependsOnTheEventsAloneAndFarOnesStayInPlace() {
        StrandLayout layout = StrandLayout.cellular(new Lattice(4, 4, 4), 1, 2000);
        Property.check("pending list", 60, draw -> {
            long[][] events = draw(draw, draw.below(1500), 1000, 64);
            Memory memory = new Memory(layout.pageCount());
            CommittedMemory committed = new CommittedMemory(layout.pageCount());
            PendingList list = new PendingList(memory, layout);
            write(list, memory, draw(draw, draw.below(1500), 1000, 64));
            write(list, memory, events);
            Memory fresh = new Memory(layout.pageCount());
            write(new PendingList(fresh, layout), fresh, events);
            assertEquals(events.length, list.count());
            for (int i = 0; i < events.length; i++) {
                assertArrayEquals(events[i], new long[] {list.tick(i), list.place(i), list.payload(i)});
            }
            memory.seal();
            fresh.seal();
            TreeUpdate update = new TreeUpdate();
            assertEquals(committed.rootOf(fresh, new TreeUpdate()), committed.rootOf(memory, update));
            committed.commit(memory, update);

            // Fewer than a page of near events go: header and at most two pages change.
            int gone = Math.min(events.length, draw.below(StrandLayout.EVENTS_PER_PAGE));
            write(list, memory, Arrays.copyOfRange(events, gone, events.length));
            assertTrue(memory.dirtyCount() <= 3, () -> memory.dirtyCount() + " pages for " + gone);
        });
    }

    private static void write(PendingList list, Memory memory, long[][] events) {
        Arrays.sort(events, CANONICAL);
        list.begin(events.length);
        for (long[] event : events) {
            list.put(event[0], event[1], event[2]);
        }
        memory.store(StrandHeader.PENDING_WORD, events.length);
    }
}
