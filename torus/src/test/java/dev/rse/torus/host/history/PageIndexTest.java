package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.testing.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageIndexTest {
    /** Against a map, with digests that collide in the table. */
    @Test
    void findsWhatAMapWouldFind() {
        Property.check("page index", 60, draw -> {
            PageIndex index = new PageIndex();
            Map<Long, Integer> needed = new TreeMap<>();
            int steps = draw.between(1, 400);
            int most = 0;
            for (int i = 0; i < steps; i++) {
                long name = draw.below(90);
                Digest digest = digest(name);
                int slot = index.find(digest);
                assertEquals(needed.containsKey(name), slot >= 0);
                if (slot >= 0 && draw.chance(2)) {
                    index.release(slot);
                    needed.merge(name, -1, Integer::sum);
                    needed.remove(name, 0);
                } else {
                    index.need(slot >= 0 ? slot : index.add(digest));
                    needed.merge(name, 1, Integer::sum);
                }
                most = Math.max(most, needed.size());
                assertEquals(needed.size(), index.used());
            }
            assertTrue(index.slots() <= most, "slots are not used again");
            List<Integer> slots = new ArrayList<>();
            for (long name : needed.keySet()) {
                slots.add(index.find(digest(name)));
            }
            assertEquals(needed.size(), slots.stream().distinct().count());
        });
    }

    private static Digest digest(long name) {
        return new Digest(name % 7, name, 0, 0);
    }
}
