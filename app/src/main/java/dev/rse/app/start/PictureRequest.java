package dev.rse.app.start;

import dev.rse.app.settings.ThemeChoice;
import dev.rse.torus.braid.Fault;
import java.util.List;
import java.util.Locale;

/**
 * How pictures are to be made.
 *
 * @param width of the panel in scene pixels
 * @param height of the panel in scene pixels
 * @param scale pixels of the picture for one scene pixel, 1 to 4
 * @param theme dark or light
 * @param epochs epochs to run before
 * @param faults faults to inject
 */
public record PictureRequest(int width, int height, int scale, ThemeChoice theme, long epochs, List<Fault> faults) {

    /** Most epochs that are run before a picture. */
    private static final long MOST_EPOCHS = 100_000;

    /** Checks the sizes. */
    public PictureRequest {
        faults = List.copyOf(faults);
        if (width < 200 || height < 100 || width > 4096 || height > 4096) {
            throw new IllegalArgumentException(
                    "a picture is 200x100 to 4096x4096 scene pixels large, not " + width + "x" + height);
        }
        if (scale < 1 || scale > 4) {
            throw new IllegalArgumentException("the scale is 1 to 4, not " + scale);
        }
        if (epochs < 1 || epochs > MOST_EPOCHS) {
            throw new IllegalArgumentException("pictures are made after 1 to 100,000 epochs, not " + epochs);
        }
    }

    /** The same, with what goes wrong in {@code trouble} unless other faults were asked for. */
    PictureRequest with(Trouble trouble) {
        return faults.isEmpty()
                ? new PictureRequest(width, height, scale, theme, epochs, trouble.faults(epochs))
                : this;
    }

    /** How it is drawn, as in "dark-1280x800". */
    public String name() {
        return theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
    }
}
