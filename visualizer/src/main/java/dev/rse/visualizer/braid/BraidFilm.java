package dev.rse.visualizer.braid;

import dev.rse.visualizer.Pictures;
import dev.rse.visualizer.raster.AnimatedPng;
import dev.rse.visualizer.raster.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/** The last epochs of a history as a film: the ring steps at each commit, the samples flow, the lane chart below. */
public final class BraidFilm {
    /** Frames of each epoch. */
    public static final int FRAMES = 8;

    /** How long each frame is shown. */
    public static final int MILLIS = 80;

    /** Frames in which the ring makes its step. */
    private static final int STEP_FRAMES = 3;

    private final BraidHistory history;
    private final BraidLook look;
    private final int epochs;

    /**
     * A film.
     *
     * @param history what there is to show
     * @param look from where, in which colours
     * @param epochs how many of the drawn epochs, the newest last; at least 1
     * @throws IllegalArgumentException if the history does not hold so many
     */
    public BraidFilm(BraidHistory history, BraidLook look, int epochs) {
        if (epochs < 1 || epochs > history.shown().size()) {
            throw new IllegalArgumentException("a film of " + epochs + " epochs cannot be made of "
                    + history.shown().size() + "; ask for 1 to as many as there are");
        }
        this.history = history;
        this.look = look;
        this.epochs = epochs;
    }

    /** Frames in all. */
    public int frames() {
        return epochs * FRAMES;
    }

    /** Frame {@code number}, counted from 0. */
    public Picture frame(int number, int width, int height, int scale) {
        int left = epochs - 1 - number / FRAMES;
        int shown = history.shown().size() - left;
        BraidHistory then = new BraidHistory(
                history.shown().subList(0, shown),
                history.added() - left,
                history.stride(),
                history.shown().get(shown - 1),
                0,
                history.programs(),
                history.past());
        float share = (number % FRAMES + 1f) / STEP_FRAMES;
        float advance = share >= 1 ? 1 : share * (2 - share);
        float sweep = (number % FRAMES + 1f) / FRAMES;
        return Pictures.braidWithLanes(then, look.at(advance, sweep, Detail.FULL), width, height, scale);
    }

    /**
     * Writes the film as an animated PNG.
     *
     * @param progress hears the number of each frame before it is painted; what it throws ends the film
     */
    public void write(OutputStream file, int width, int height, int scale, IntConsumer progress) throws IOException {
        try (AnimatedPng film = new AnimatedPng(file, width * scale, height * scale, frames(), MILLIS)) {
            for (int number = 0; number < frames(); number++) {
                progress.accept(number);
                film.add(frame(number, width, height, scale));
            }
        }
    }
}
