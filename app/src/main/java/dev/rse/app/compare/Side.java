package dev.rse.app.compare;

import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.host.history.Watcher;
import dev.rse.torus.journal.EpochEntry;
import java.util.Optional;

/** One of the runs to be compared. On background threads; what blocks gives up when the thread is interrupted. */
public interface Side {
    /** What the user knows it by. */
    String name();

    /** The newest epoch with a state; −1 if there is none. */
    long newest();

    /** What was recorded at the end of an epoch; nothing if its end was left out. */
    Optional<EpochEntry> mark(long epoch);

    /** The state after an epoch. */
    Moment at(long epoch) throws HistoryException, InterruptedException;

    /** Lets somebody see every event of a strand in an epoch. */
    void again(long epoch, int strand, Watcher watcher) throws HistoryException, InterruptedException;
}
