package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * What an engine did during an epoch, condensed for the eye: events executed per tick bin and y-slab, and a sample of single
 * events, spread evenly over the epoch however many events it has. Lies outside the state and never influences it.
 */
public final class Activity {
    /** Bins along an epoch's ticks. */
    public static final int TICK_BINS = 8;

    /** Slabs of equal height along y. */
    public static final int SLABS = 32;

    /** Most sampled events. */
    public static final int SAMPLES = 256;

    /**
     * Bins while an epoch runs, of one tick each, then of two, of four: nobody knows before how many ticks it will have. Half
     * of them at least are in use when it ends, if it has as many ticks.
     */
    private static final int FINE_BINS = 64;

    private final int[] fine = new int[FINE_BINS * SLABS];
    private final int[] counts = new int[TICK_BINS * SLABS];
    private final long[] sampleTick = new long[SAMPLES];
    private final long[] samplePlace = new long[SAMPLES];
    private final long[] samplePayload = new long[SAMPLES];
    private final int zBits;
    private final int yMask;
    private final int yBits;
    private long startTick;
    private long ticks = 1;
    private int binShift;
    private long every = 1;
    private long untilSample = 1;
    private long seen;
    private int samples;

    /** An empty record for a lattice. */
    public Activity(Lattice lattice) {
        zBits = Integer.numberOfTrailingZeros(lattice.z());
        yMask = lattice.y() - 1;
        yBits = Integer.numberOfTrailingZeros(lattice.y());
    }

    /**
     * Empties the record for the ticks from {@code start} on, sampling one event in {@code oneIn}, or in a power of two times
     * as many when there are more such events than {@link #SAMPLES}.
     *
     * @param oneIn at least 1
     */
    public void begin(long start, long oneIn) {
        startTick = start;
        ticks = 1;
        binShift = 0;
        every = oneIn;
        seen = 0;
        untilSample = 1;
        samples = 0;
        Arrays.fill(fine, 0);
        Arrays.fill(counts, 0);
    }

    /**
     * Ends the record at the tick that the epoch has reached and spreads what was counted over its bins; an epoch of fewer
     * ticks than bins shows each tick in several, a share of its events in each.
     */
    public void end(long endTick) {
        ticks = Math.clamp(endTick - startTick, 1, Long.MAX_VALUE / TICK_BINS);
        fineBin(startTick + ticks - 1);
        for (int slab = 0; slab < SLABS; slab++) {
            long before = 0;
            for (int bin = 0; bin < TICK_BINS; bin++) {
                long upTo = upTo(slab, (bin + 1) * ticks);
                counts[bin * SLABS + slab] = (int) (upTo - before);
                before = upTo;
            }
        }
    }

    /** Events of a slab in the first {@code eighths / 8} ticks, those of a fine bin in proportion. */
    private long upTo(int slab, long eighths) {
        long binEighths = (long) TICK_BINS << binShift;
        int whole = (int) (eighths / binEighths);
        long sum = 0;
        for (int i = 0; i < whole; i++) {
            sum += fine[i * SLABS + slab];
        }
        long rest = eighths % binEighths;
        if (rest > 0) {
            long width = Math.min(binEighths, TICK_BINS * ticks - whole * binEighths);
            int tooFine = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(width) - Integer.SIZE + 1);
            sum += fine[whole * SLABS + slab] * (rest >>> tooFine) / (width >>> tooFine);
        }
        return sum;
    }

    /** Notes that an event was executed. */
    public void executed(long tick, long place, long payload) {
        note(fineBin(tick) * SLABS, tick, place, payload);
    }

    /** Notes that the first {@code count} of these events were executed in one tick. */
    void executed(long tick, long[] places, long[] payloads, int count) {
        int bin = fineBin(tick) * SLABS;
        for (int i = 0; i < count; i++) {
            note(bin, tick, places[i], payloads[i]);
        }
    }

    /** The fine bin of a tick. */
    private int fineBin(long tick) {
        long past = Math.max(0, tick - startTick);
        while (past >>> binShift >= FINE_BINS) {
            joinBins();
        }
        return (int) (past >>> binShift);
    }

    /** Makes one bin of each two. */
    private void joinBins() {
        binShift++;
        for (int bin = 0; bin < FINE_BINS / 2; bin++) {
            for (int slab = 0; slab < SLABS; slab++) {
                fine[bin * SLABS + slab] = fine[2 * bin * SLABS + slab] + fine[(2 * bin + 1) * SLABS + slab];
            }
        }
        Arrays.fill(fine, FINE_BINS / 2 * SLABS, fine.length, 0);
    }

    private void note(int bin, long tick, long place, long payload) {
        int y = (Event.cell(place) >>> zBits) & yMask;
        fine[bin + ((y * SLABS) >>> yBits)]++;
        seen++;
        if (--untilSample == 0) {
            sample(tick, place, payload);
        }
    }

    private void sample(long tick, long place, long payload) {
        if (samples == SAMPLES) {
            keepEverySecondSample();
        }
        untilSample = every;
        sampleTick[samples] = tick;
        samplePlace[samples] = place;
        samplePayload[samples++] = payload;
    }

    /** Sample i is event number i × every of the epoch, before and after. */
    private void keepEverySecondSample() {
        samples = SAMPLES / 2;
        every *= 2;
        for (int i = 0; i < samples; i++) {
            sampleTick[i] = sampleTick[2 * i];
            samplePlace[i] = samplePlace[2 * i];
            samplePayload[i] = samplePayload[2 * i];
        }
    }

    /** The y-slab a cell lies in. */
    public int slab(int cell) {
        return (((cell >>> zBits) & yMask) * SLABS) >>> yBits;
    }

    /** Events executed in a tick bin and y-slab; known once the record was ended. */
    public int count(int bin, int slab) {
        return counts[bin * SLABS + slab];
    }

    /** Events executed in all. */
    public long events() {
        return seen;
    }

    /** One event in this many was sampled, the epoch's first among them. */
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
