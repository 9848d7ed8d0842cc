package dev.rse.app.compare;

import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.history.RecordedRun;
import dev.rse.torus.journal.EpochEntry;
import java.util.Optional;

/** One of the runs to be compared. On background threads; what blocks gives up when the thread is interrupted. */
public interface Side extends RecordedRun {
    /** What the user knows it by. */
    String name();

    /** The newest epoch with a state; −1 if there is none. */
    long newest();

    /** What was recorded at the end of an epoch; nothing if its end was left out. */
    Optional<EpochEntry> mark(long epoch);

    /** Where things lie in a strand's memory. */
    StrandLayout layout(int strand);
}
