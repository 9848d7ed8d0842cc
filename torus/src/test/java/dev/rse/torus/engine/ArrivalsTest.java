package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    @Test
    void batchesAreOrderedMovedAndDroppedAsAListWouldBe() {
        Property.check("arrivals against a list", 300, ArrivalsTest::againstList);
    }

    private static void againstList(Draw draw) {
        Arrivals waiting = new Arrivals();
        Arrivals due = new Arrivals();
        List<Arrival> model = new ArrayList<>();
        int span = draw.pick(3, 100, 10_000, 1 << 30);
        long tick = 0;
        int sequence = 0;
        for (int round = 0; round < 5; round++) {
            int added = draw.below(draw.pick(4, 60, 600));
            for (int i = 0; i < added; i++) {
                Arrival one = arrival(draw, tick + draw.below(span), sequence++);
                model.add(one);
                if (one.isInput()) {
                    waiting.addInput(one.tick(), one.cell(), one.payload(), one.kind(), one.bytes());
                } else {
                    waiting.add(one.tick(), Event.place(one.cell(), one.source()), one.payload());
                }
            }
            long end = tick + draw.below(span);
            waiting.moveBefore(end, due);
            due.order();
            compare(model.stream().filter(one -> one.tick() < end).toList(), due, end);
            assertEquals(words(model), waiting.inputWords() + due.inputWords());
            tick = tick + draw.below((int) (end - tick) + 1);
            long reached = tick;
            due.dropBefore(reached);
            model.removeIf(one -> one.tick() < reached);
            assertEquals(model.size(), waiting.count() + due.count());
        }
    }

    private static Arrival arrival(Draw draw, long tick, int sequence) {
        if (draw.chance(8)) {
            return new Arrival(tick, 1, Event.EDGE, sequence, 2, new byte[draw.below(30)]);
        }
        return new Arrival(tick, draw.below(40), Event.STRAND - 1, draw.below(3), 0, new byte[0]);
    }

    private static void compare(List<Arrival> unordered, Arrivals due, long end) {
        List<Arrival> expected = new ArrayList<>(unordered);
        expected.sort((a, b) -> Event.compare(
                a.tick(),
                Event.place(a.cell(), a.source()),
                a.payload(),
                b.tick(),
                Event.place(b.cell(), b.source()),
                b.payload()));
        for (int i = 0; i < expected.size(); i++) {
            Arrival one = expected.get(i);
            assertEquals(one.tick(), due.tick(i));
            assertEquals(Event.place(one.cell(), one.source()), due.place(i));
            assertEquals(one.payload(), due.payload(i));
            assertEquals(one.kind(), due.kind(i));
            assertArrayEquals(one.bytes(), due.bytes(i));
        }
        assertEquals(expected.size(), due.from(end));
    }

    private static int words(List<Arrival> arrivals) {
        int words = 0;
        for (Arrival one : arrivals) {
            words += one.isInput() ? InputRing.wordsFor(one.bytes().length) : 0;
        }
        return words;
    }
}
