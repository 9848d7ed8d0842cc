package dev.rse.visualizer.lattice;

/** A quantity of the cells of a region in one committed state; never changes. */
public final class CellSample {
    private final CellRequest request;
    private final long epoch;
    private final long tick;
    private final long[] values;
    private final long least;
    private final long most;
    private final int active;

    /**
     * A sample that keeps the given values.
     *
     * @param epoch epochs committed before
     * @param tick next tick of the strand
     * @param values one for each cell of the region, in its order; not changed afterwards
     */
    public CellSample(CellRequest request, long epoch, long tick, long[] values) {
        if (values.length != request.region().count()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + request.region().count() + " cells");
        }
        this.request = request;
        this.epoch = epoch;
        this.tick = tick;
        this.values = values;
        long low = values[0];
        long high = values[0];
        int count = 0;
        for (long value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
            count += value != 0 ? 1 : 0;
        }
        least = low;
        most = high;
        active = count;
    }

    /** What was asked for. */
    public CellRequest request() {
        return request;
    }

    /** The cells. */
    public CellRegion region() {
        return request.region();
    }

    /** Epochs committed before. */
    public long epoch() {
        return epoch;
    }

    /** The strand's next tick. */
    public long tick() {
        return tick;
    }

    /** The value of the {@code index}-th cell of the region. */
    public long value(int index) {
        return values[index];
    }

    /** The smallest value. */
    public long least() {
        return least;
    }

    /** The largest value. */
    public long most() {
        return most;
    }

    /** Cells whose value is not 0. */
    public int active() {
        return active;
    }
}
