package dev.rse.torus.braid;

/** Hears what the braid does, on the thread that runs it; returns quickly. */
public interface BraidListener {
    /** A strand's epoch was committed: its output may now be shown. Called before the other strands have finished. */
    default void committed(StrandEpoch strand) {}

    /** All strands have finished an epoch, or the braid halted in it. */
    default void epochEnded(EpochRecord epoch) {}
}
