package dev.rse.app.viewmodel;

/** What the machine does, in the user's words. */
public enum MachineState {
    /** It is being set up. */
    BOOTING("booting", "○"),
    /** Epochs are being run. */
    RUNNING("running", "●"),
    /** Held by the user. */
    PAUSED("paused", "‖\u2002"),
    /** Nothing is pending. */
    IDLE("idle", "○"),
    /** Every strand has come to its end. */
    ENDED("ended", "■"),
    /** No two lanes agreed. */
    HALTED("halted", "✕"),
    /** There is no machine. */
    STOPPED("stopped", "■");

    private final String word;
    private final String sign;

    MachineState(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    /** The word for it. */
    public String word() {
        return word;
    }

    /** Sign and word. */
    public String text() {
        return sign + " " + word;
    }

    /** Sign and word, where it must be plain that they are not said of a moment of the past. */
    public String textOfMachine() {
        return sign + " machine " + word;
    }

    /** Whether a machine is there that could be looked into. */
    public boolean isThere() {
        return this != BOOTING && this != STOPPED;
    }

    /** Whether epochs could be run by going on or stepping. */
    public boolean canGoOn() {
        return this == RUNNING || this == PAUSED || this == IDLE;
    }
}
