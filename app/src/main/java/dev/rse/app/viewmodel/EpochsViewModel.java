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
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The newest epochs as rows, newest first. Fed on the machine's thread, read on the JavaFX thread. */
public final class EpochsViewModel implements BraidListener {

    /** Epochs listed; older ones leave. */
    public static final int LISTED = 400;

    private static final long INTERVAL_MILLISECONDS = 250;

    private final Deque<EpochRecord> arrived = new ArrayDeque<>();
    private final ObservableList<EpochRow> rows = FXCollections.observableArrayList();
    private final FilteredList<EpochRow> shown = new FilteredList<>(rows);
    private final BooleanProperty disputedOnly = new SimpleBooleanProperty(false);
    private final FxThread.Bell bell = new FxThread.Bell(INTERVAL_MILLISECONDS, this::take);

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

    /** Forgets everything, for a new machine. */
    public void clear() {
        synchronized (arrived) {
            arrived.clear();
        }
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
        List<EpochRow> fresh = new ArrayList<>();
        synchronized (arrived) {
            for (EpochRecord epoch : arrived) {
                for (StrandEpoch strand : epoch.strands()) {
                    fresh.add(new EpochRow(epoch, strand));
                }
            }
            arrived.clear();
        }
        rows.addAll(0, fresh);
        int most = LISTED * 3;
        if (rows.size() > most) {
            rows.remove(most, rows.size());
        }
    }
}
