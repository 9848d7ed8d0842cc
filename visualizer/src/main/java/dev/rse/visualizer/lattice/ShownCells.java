package dev.rse.visualizer.lattice;

import java.util.Arrays;

/** A sample, and how long ago each of its cells was seen to change; never changes. */
final class ShownCells {
    /** Epochs after which a change is no longer told apart. */
    static final int OLD = 8;

    private final CellSample sample;
    private final byte[] ages;

    private ShownCells(CellSample sample, byte[] ages) {
        this.sample = sample;
        this.ages = ages;
    }

    /** The first sample: nothing is known of changes. */
    static ShownCells first(CellSample sample) {
        byte[] ages = new byte[sample.region().count()];
        Arrays.fill(ages, (byte) OLD);
        return new ShownCells(sample, ages);
    }

    /** The next sample of the same request: what differs has just changed, the rest has grown older by the epochs between. */
    ShownCells next(CellSample later) {
        if (!later.request().equals(sample.request()) || later.epoch() < sample.epoch()) {
            return first(later);
        }
        byte[] grown = new byte[ages.length];
        long passed = later.epoch() - sample.epoch();
        for (int i = 0; i < ages.length; i++) {
            grown[i] = later.value(i) != sample.value(i) ? 0 : (byte) Math.min(OLD, ages[i] + passed);
        }
        return new ShownCells(later, grown);
    }

    CellSample sample() {
        return sample;
    }

    /** How brightly a change is to be seen: 1 for now, 0 for long ago or never. */
    float glow(int index) {
        return 1 - (float) ages[index] / OLD;
    }
}
