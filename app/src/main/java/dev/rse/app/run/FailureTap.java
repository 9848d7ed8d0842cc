package dev.rse.app.run;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import java.util.function.Consumer;

/** Hears, on the braid's thread, when the program of a strand could not go on. */
final class FailureTap implements BraidListener {

    private final Braid braid;
    private final Consumer<String> hear;
    private final boolean[] told = new boolean[BraidSpec.STRANDS];

    /** {@code hear} gets one sentence for each strand that ends so. */
    FailureTap(Braid braid, Consumer<String> hear) {
        this.braid = braid;
        this.hear = hear;
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        for (int strand = 0; strand < told.length; strand++) {
            if (!told[strand] && !braid.failure(strand).isEmpty()) {
                told[strand] = true;
                hear.accept("Strand " + BraidSpec.letter(strand) + " has ended: " + braid.failure(strand));
            }
        }
    }
}
