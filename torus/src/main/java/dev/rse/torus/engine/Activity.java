package dev.rse.torus.engine;

/**
 * What an engine did during an epoch, condensed for the eye: events executed per tick bin and y-slab, and a sample of single
 * events. Lies outside the state and never influences it.
 */
public final class Activity {
    /** Bins along an epoch's ticks. */
    public static final int TICK_BINS = 8;

    /** Slabs of equal height along y. */
    public static final int SLABS = 32;

    /** Most sampled events. */
    public static final int SAMPLES = 256;

    private final int[] counts = new int[TICK_BINS * SLABS];
    private final long[] sampleTick = new long[SAMPLES];
    private final long[] samplePlace = new long[SAMPLES];
    private final long[] samplePayload = new long[SAMPLES];
    private final int slabDivisor;
    private final int slabMask;
    private final int slabScale;
    private long startTick;
    private long ticks = 1;
    private long every = 1;
    private long seen;
    private int samples;

    /** An empty record for a lattice. */
    public Activity(Lattice lattice) {
        slabDivisor = lattice.z();
        slabMask = lattice.y() - 1;
        slabScale = lattice.y();
    }

    /**
     * Empties the record for the ticks from {@code start} to {@code end}, sampling one event in {@code oneIn}.
     *
     * @param oneIn at least 1
     */
    public void begin(long start, long end, long oneIn) {
        startTick = start;
        ticks = Math.max(1, end - start);
        every = oneIn;
        seen = 0;
        samples = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 0;
        }
    }

    /** Notes that an event was executed. */
    public void executed(long tick, long place, long payload) {
        int y = Event.cell(place) / slabDivisor & slabMask;
        int bin = (int) Math.min(TICK_BINS - 1, (tick - startTick) * TICK_BINS / ticks);
        counts[bin * SLABS + y * SLABS / slabScale]++;
        if (seen % every == 0 && samples < SAMPLES) {
            sampleTick[samples] = tick;
            samplePlace[samples] = place;
            samplePayload[samples++] = payload;
        }
        seen++;
    }

    /** Events executed in a tick bin and y-slab. */
    public int count(int bin, int slab) {
        return counts[bin * SLABS + slab];
    }

    /** Events executed in all. */
    public long events() {
        return seen;
    }

    /** One event in this many was sampled. */
    public long every() {
        return every;
    }

    /** First tick of the record. */
    public long startTick() {
        return startTick;
    }

    /** Ticks the record spans, at least 1. */
    public long ticks() {
        return ticks;
    }

    /** Sampled events. */
    public int samples() {
        return samples;
    }

    /** Tick of sample {@code i}. */
    public long sampleTick(int i) {
        return sampleTick[i];
    }

    /** Receiving cell of sample {@code i}. */
    public int sampleCell(int i) {
        return Event.cell(samplePlace[i]);
    }

    /** Sending cell of sample {@code i}, or a negative source. */
    public int sampleSource(int i) {
        return Event.source(samplePlace[i]);
    }

    /** Payload of sample {@code i}. */
    public long samplePayload(int i) {
        return samplePayload[i];
    }
}
