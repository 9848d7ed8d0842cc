package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * Events that enter a strand from outside its torus, in flat arrays: coupled strands exchange many. What an input carries
 * besides is kept aside, found by its sequence number.
 */
public final class Arrivals {
    /** No arrivals. Never added to. */
    public static final Arrivals NONE = new Arrivals();

    private static final byte[] NO_BYTES = {};

    private final ArrivalSort sort = new ArrivalSort();
    private EventBuffer events = new EventBuffer();
    private long[] ticks = new long[0];
    private int count;
    private boolean ordered = true;
    private long[] sequences = new long[0];
    private int[] kinds = new int[0];
    private byte[][] bytes = new byte[0][];
    private int inputs;
    private int inputWords;

    /** Arrivals in canonical order. */
    public static Arrivals of(Arrival... all) {
        Arrivals arrivals = new Arrivals();
        for (Arrival one : all) {
            if (one.isInput()) {
                arrivals.addInput(one.tick(), one.cell(), one.payload(), one.kind(), one.bytes());
            } else {
                arrivals.add(one.tick(), Event.place(one.cell(), one.source()), one.payload());
            }
        }
        arrivals.order();
        return arrivals;
    }

    /** Adds an event; see {@link Event#place}. */
    public void add(long tick, long place, long payload) {
        if (count == ticks.length) {
            ticks = Arrays.copyOf(ticks, Math.max(64, 2 * count));
        }
        ticks[count] = tick;
        events.count = count;
        events.add(place, payload);
        ordered = ordered && (count == 0 || compare(count - 1, count) <= 0);
        count++;
    }

    /** Adds an input. The bytes are never changed. */
    public void addInput(long tick, int cell, long sequence, int kind, byte[] carried) {
        if (inputs == sequences.length) {
            int size = Math.max(16, 2 * inputs);
            sequences = Arrays.copyOf(sequences, size);
            kinds = Arrays.copyOf(kinds, size);
            bytes = Arrays.copyOf(bytes, size);
        }
        sequences[inputs] = sequence;
        kinds[inputs] = kind;
        bytes[inputs++] = carried;
        inputWords += InputRing.wordsFor(carried.length);
        add(tick, Event.place(cell, Event.EDGE), sequence);
    }

    /** Adds all of another batch. */
    public void addAll(Arrivals others) {
        for (int i = 0; i < others.count; i++) {
            add(others, i);
        }
    }

    private void add(Arrivals others, int i) {
        if (others.isInput(i)) {
            addInput(others.tick(i), Event.cell(others.place(i)), others.payload(i), others.kind(i), others.bytes(i));
        } else {
            add(others.tick(i), others.place(i), others.payload(i));
        }
    }

    /** Number of arrivals. */
    public int count() {
        return count;
    }

    /** Tick at which arrival {@code i} is executed. */
    public long tick(int i) {
        return ticks[i];
    }

    /** Receiving cell and source of arrival {@code i}; see {@link Event#place}. */
    public long place(int i) {
        return events.places[i];
    }

    /** Payload of arrival {@code i}; sequence number of an input. */
    public long payload(int i) {
        return events.payloads[i];
    }

    /** Whether arrival {@code i} is an input, whose bytes are to be copied into the input ring at its tick. */
    public boolean isInput(int i) {
        return Event.source(events.places[i]) == Event.EDGE;
    }

    /** Kind of input {@code i}, 0 of an event. */
    public int kind(int i) {
        return isInput(i) ? kinds[input(i)] : 0;
    }

    /** Bytes of input {@code i}, none of an event. */
    public byte[] bytes(int i) {
        return isInput(i) ? bytes[input(i)] : NO_BYTES;
    }

    /** Words of the input ring that the inputs will take. */
    public int inputWords() {
        return inputWords;
    }

    /** The first arrival, while they are in order, that is not before a tick; {@link #count} if none. */
    public int from(long tick) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ticks[middle] < tick) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Puts all into canonical order. */
    public void order() {
        if (!ordered) {
            events.count = count;
            ticks = sort.sort(ticks, events);
            ordered = true;
        }
    }

    /** Moves the arrivals before {@code tick} to the end of another batch. */
    public void moveBefore(long tick, Arrivals to) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (ticks[i] >= tick) {
                keep(kept++, i);
            } else {
                to.add(this, i);
            }
        }
        shrink(kept);
    }

    /** Forgets the arrivals before {@code tick}; they are in order. */
    public void dropBefore(long tick) {
        int dropped = from(tick);
        if (dropped > 0) {
            for (int i = dropped; i < count; i++) {
                keep(i - dropped, i);
            }
            shrink(count - dropped);
        }
    }

    private void keep(int to, int from) {
        ticks[to] = ticks[from];
        events.places[to] = events.places[from];
        events.payloads[to] = events.payloads[from];
    }

    private void shrink(int kept) {
        count = kept;
        ordered = ordered || kept < 2;
        if (inputs > 0) {
            keepInputs();
        }
    }

    private void keepInputs() {
        int kept = 0;
        inputWords = 0;
        for (int k = 0; k < inputs; k++) {
            if (isWaiting(sequences[k])) {
                sequences[kept] = sequences[k];
                kinds[kept] = kinds[k];
                bytes[kept++] = bytes[k];
                inputWords += InputRing.wordsFor(bytes[k].length);
            }
        }
        Arrays.fill(bytes, kept, inputs, null);
        inputs = kept;
    }

    private boolean isWaiting(long sequence) {
        for (int i = 0; i < count; i++) {
            if (events.payloads[i] == sequence && isInput(i)) {
                return true;
            }
        }
        return false;
    }

    private int input(int i) {
        int k = 0;
        while (sequences[k] != events.payloads[i]) {
            k++;
        }
        return k;
    }

    private int compare(int a, int b) {
        return Event.compare(
                ticks[a], events.places[a], events.payloads[a], ticks[b], events.places[b], events.payloads[b]);
    }
}
