package dev.rse.app.compare;

import dev.rse.torus.engine.Lattice;
import java.util.Arrays;

/** The events of one strand in one epoch, in the order in which they were executed. */
final class EventLog {
    private static final int FIELDS = 4;

    private long[] fields = new long[FIELDS * 1024];
    private int count;

    void add(int cell, int source, long payload, long tick) {
        if (FIELDS * count == fields.length) {
            fields = Arrays.copyOf(fields, 2 * fields.length);
        }
        int at = FIELDS * count++;
        fields[at] = tick;
        fields[at + 1] = cell;
        fields[at + 2] = source;
        fields[at + 3] = payload;
    }

    int count() {
        return count;
    }

    /** How many events at the beginning are the same. */
    int sameAs(EventLog other) {
        int most = FIELDS * Math.min(count, other.count);
        int differs = Arrays.mismatch(fields, 0, most, other.fields, 0, most);
        return differs < 0 ? most / FIELDS : differs / FIELDS;
    }

    /** An event in words; "none" if there are not so many. */
    String words(int event, Lattice lattice) {
        if (event >= count) {
            return "none";
        }
        int at = FIELDS * event;
        String source = fields[at + 2] < 0 ? "outside" : cell(lattice, (int) fields[at + 2]);
        return "tick " + fields[at] + ", cell " + cell(lattice, (int) fields[at + 1]) + ", from " + source
                + ", payload " + fields[at + 3];
    }

    private static String cell(Lattice lattice, int cell) {
        return "(" + lattice.xOf(cell) + ", " + lattice.yOf(cell) + ", " + lattice.zOf(cell) + ")";
    }
}
