package dev.rse.app.settings;

/** How fast epochs are committed. Pacing never changes state. */
public enum Pace {
    /** Only when the user asks for the next tick or epoch. */
    STEP("step", 0),
    /** Slow enough to read every vote. */
    SLOW("slow", 1),
    /** Fast enough to feel alive. */
    LIVE("live", 32),
    /** As fast as this machine can. */
    MAX("max", Integer.MAX_VALUE);

    private final String title;
    private final int epochsPerSecond;

    Pace(String title, int epochsPerSecond) {
        this.title = title;
        this.epochsPerSecond = epochsPerSecond;
    }

    /** Epochs a second: 0 when stepping, {@link Integer#MAX_VALUE} when unbounded. */
    public int epochsPerSecond() {
        return epochsPerSecond;
    }

    /** What the user reads. */
    @Override
    public String toString() {
        return title;
    }
}
