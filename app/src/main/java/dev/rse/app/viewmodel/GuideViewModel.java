package dev.rse.app.viewmodel;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The five steps of the Guide; each is ticked off by what the running machine does. To be used on the JavaFX thread. */
public final class GuideViewModel {

    private final Step watch = new Step(
            "Watch a strand change lanes",
            "Three programs run on three workers. Every epoch each strand moves on by one lane: follow one colour along the"
                    + " rope, or one letter in the lane chart.");
    private final Step type = new Step(
            "Type echo hi in the Console",
            "Strand A runs the kernel. What you type becomes events in it: A brightens while it works.");
    private final Step breakLane = new Step(
            "Break lane 1",
            "Flip a bit in its memory: Fault in the toolbar, or Ctrl+Shift+I. The lane now computes something else than its"
                    + " partner.");
    private final Step read = new Step(
            "Read the vote, see the lane heal",
            "The third lane computes the epoch too, and two of three agree. The loser is rebuilt and checks only until it has"
                    + " been right four times.");
    private final Step replay = new Step(
            "Save the capsule, replay it, same root",
            "A capsule holds the first state and everything that came from outside. Replaying it gives the same root after"
                    + " every epoch.");
    private long firstEpoch = -1;

    /** The steps in order. */
    public List<Step> steps() {
        return List.of(watch, type, breakLane, read, replay);
    }

    /** An epoch was committed: three of them bring every strand through every lane. */
    public void epoch(long number) {
        if (firstEpoch < 0 || number < firstEpoch) {
            firstEpoch = number;
        }
        if (number >= firstEpoch + 3) {
            watch.done.set(true);
        }
    }

    /** The guest wrote {@code screen}; the step is done when the answer to "echo hi" stands there on a line of its own. */
    public void console(List<String> screen) {
        for (int line = 1; line < screen.size(); line++) {
            if (screen.get(line).equals("hi") && screen.get(line - 1).endsWith("echo hi")) {
                type.done.set(true);
            }
        }
    }

    /** A fault took effect on {@code lane}. */
    public void broken(int lane) {
        if (lane == 1) {
            breakLane.done.set(true);
        }
    }

    /** All lanes are healthy after {@code masked} faults were masked. */
    public void healthy(long masked) {
        if (masked > 0 && breakLane.done.get()) {
            read.done.set(true);
        }
    }

    /** A capsule was replayed with so many differing roots. */
    public void replayed(long differences) {
        if (differences == 0) {
            replay.done.set(true);
        }
    }

    /** One step. */
    public static final class Step {
        private final String title;
        private final String text;
        private final BooleanProperty done = new SimpleBooleanProperty(false);

        private Step(String title, String text) {
            this.title = title;
            this.text = text;
        }

        /** What to do. */
        public String title() {
            return title;
        }

        /** What it shows. */
        public String text() {
            return text;
        }

        /** Whether the machine has seen it done. */
        public BooleanProperty done() {
            return done;
        }
    }
}
