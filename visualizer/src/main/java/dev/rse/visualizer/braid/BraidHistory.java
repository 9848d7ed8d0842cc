package dev.rse.visualizer.braid;

import dev.rse.torus.braid.EpochRecord;
import java.util.List;

/**
 * What there is to draw at one moment; never changes.
 *
 * @param shown epochs that are drawn, oldest first
 * @param added epochs ever drawn: the last of {@code shown} is number {@code added - 1}
 * @param stride a segment is drawn for every so many epochs
 * @param latest the latest epoch, drawn or not; {@code null} before the first
 * @param arrivedNanos when the last of {@code shown} came, on the model's clock
 * @param programs what strands A, B and C run
 * @param past whether this is an earlier moment, and not how the braid stands now
 */
public record BraidHistory(
        List<EpochRecord> shown,
        long added,
        int stride,
        EpochRecord latest,
        long arrivedNanos,
        List<String> programs,
        boolean past) {
    public BraidHistory {
        shown = List.copyOf(shown);
        programs = List.copyOf(programs);
    }

    /** The shown epoch with the given number, or {@code null}. */
    public EpochRecord find(long epoch) {
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (shown.get(i).epoch() == epoch) {
                return shown.get(i);
            }
        }
        return null;
    }

    /** What stands beside the latest epoch: that it is now, that it is not, or that nothing comes after it. */
    public String moment() {
        return halted() ? "halted" : past ? "shown" : "now";
    }

    /** Whether the braid stopped because no two lanes agreed. */
    public boolean halted() {
        return latest != null && latest.halted();
    }
}
