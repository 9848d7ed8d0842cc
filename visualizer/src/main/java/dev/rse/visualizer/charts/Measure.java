package dev.rse.visualizer.charts;

import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.lattice.HeatScale;

/** What a chart shows of each strand's epochs. */
public enum Measure {
    /** Events executed a second, over a few epochs. */
    RATE("Events a second", "events/s"),
    /** Events that wait at the end of an epoch. */
    PENDING("Pending events", "events"),
    /** Time of the leader's execution, hashing and all. */
    EPOCH_TIME("Epoch time", "s"),
    /** Part of it spent hashing. */
    HASH_TIME("Hash time", "s");

    private final String title;
    private final String unit;

    Measure(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** What the chart is called. */
    public String title() {
        return title;
    }

    /** Unit of its values, once seconds are no longer nanoseconds. */
    public String unit() {
        return unit;
    }

    /** A value with its unit; of times the value is in nanoseconds. */
    public String words(long value) {
        return switch (this) {
            case RATE -> HeatScale.tiny(value) + "/s";
            case PENDING -> HeatScale.tiny(value);
            default -> Numbers.time(value);
        };
    }
}
