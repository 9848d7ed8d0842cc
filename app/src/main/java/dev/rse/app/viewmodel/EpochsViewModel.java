package dev.rse.app.viewmodel;

import dev.rse.app.fx.FxThread;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.StrandEpoch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The newest epochs as rows, newest first, or those up to a moment of the past. Fed on the machine's thread, read on the
 * JavaFX thread.
 */
public final class EpochsViewModel implements BraidListener {

    /** Epochs listed; older ones leave. */
    public static final int LISTED = 400;

    /** In place of an epoch. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long INTERVAL_MILLISECONDS = 250;

    private final Deque<EpochRecord> arrived = new ArrayDeque<>();
    private final ObservableList<EpochRow> rows = FXCollections.observableArrayList();
    private final FilteredList<EpochRow> shown = new FilteredList<>(rows);
    private final ReadOnlyLongWrapper viewed = new ReadOnlyLongWrapper(NONE);
    private final BooleanProperty disputedOnly = new SimpleBooleanProperty(false);
    private final FxThread.Bell bell = new FxThread.Bell(INTERVAL_MILLISECONDS, this::take);
    private List<EpochRow> live = List.of();

    /** An empty list. */
    public EpochsViewModel() {
        disputedOnly.subscribe(only -> shown.setPredicate(row -> !only || row.disputed()));
    }

    /** The rows, newest first. */
    public ObservableList<EpochRow> rows() {
        return shown;
    }

    /** Whether only epochs in which lanes disagreed are listed. */
    public BooleanProperty disputedOnly() {
        return disputedOnly;
    }

    /** The epoch that had ended last at the moment of the past shown, −1 if none had; {@link #NONE} while none is shown. */
    public ReadOnlyLongProperty viewed() {
        return viewed.getReadOnlyProperty();
    }

    /**
     * Stands still at a moment of the past; the newest epochs are kept meanwhile. On the JavaFX thread.
     *
     * @param last the epoch that had ended last, −1 if none had
     * @param epochs those up to it, oldest first
     */
    public void hold(long last, List<EpochRecord> epochs) {
        if (!isHeld()) {
            take();
            live = List.copyOf(rows);
        }
        viewed.set(last);
        List<EpochRow> then = new ArrayList<>();
        epochs.reversed().forEach(epoch -> addRows(epoch, then));
        rows.setAll(then);
    }

    private boolean isHeld() {
        return viewed.get() != NONE;
    }

    /** Shows the newest epochs again. On the JavaFX thread. */
    public void release() {
        if (isHeld()) {
            viewed.set(NONE);
            rows.setAll(live);
            live = List.of();
            take();
        }
    }

    /** Forgets everything, for a new machine. */
    public void clear() {
        synchronized (arrived) {
            arrived.clear();
        }
        viewed.set(NONE);
        live = List.of();
        rows.clear();
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        synchronized (arrived) {
            arrived.addFirst(epoch);
            if (arrived.size() > LISTED) {
                arrived.removeLast();
            }
        }
        bell.strike();
    }

    private void take() {
        if (isHeld()) {
            return;
        }
        List<EpochRow> fresh = new ArrayList<>();
        synchronized (arrived) {
            arrived.forEach(epoch -> addRows(epoch, fresh));
            arrived.clear();
        }
        rows.addAll(0, fresh);
        int most = LISTED * 3;
        if (rows.size() > most) {
            rows.remove(most, rows.size());
        }
    }

    private static void addRows(EpochRecord epoch, List<EpochRow> to) {
        for (StrandEpoch strand : epoch.strands()) {
            to.add(new EpochRow(epoch, strand));
        }
    }
}
