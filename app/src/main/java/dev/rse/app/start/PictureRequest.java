package dev.rse.app.start;

import dev.rse.app.settings.ThemeChoice;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultKind;
import java.util.List;

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

    /** Name of the picture of the whole window. */
    public static final String WINDOW = "workbench";

    /** Name of the picture of the braid shortly after a lane was wrong. */
    public static final String FAULT = "braid-fault";

    private static final int EPOCHS_SINCE_FAULT = 6;

    /** What can be drawn: the whole window, each panel, and the braid with a fault in it. */
    public static final List<String> PANELS = List.of(
            WINDOW,
            "braid",
            FAULT,
            "state-tree",
            "lattice",
            "program",
            "run",
            "inspect",
            "guide",
            "console",
            "log",
            "faults",
            "epochs",
            "charts");

    /** The same with a bit flip in lane 1 a few epochs before the end, unless faults were asked for. */
    public PictureRequest withFault() {
        Fault flip = new Fault(FaultKind.BITFLIP, Math.max(0, epochs - EPOCHS_SINCE_FAULT), 1, Fault.LED);
        return faults.isEmpty() ? new PictureRequest(width, height, scale, theme, epochs, List.of(flip)) : this;
    }

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
        if (epochs < 1 || epochs > 100_000) {
            throw new IllegalArgumentException("pictures are made after 1 to 100,000 epochs, not " + epochs);
        }
    }
}
