package dev.rse.app.window;

import dev.rse.app.fx.Ticker;
import dev.rse.app.log.Severity;
import dev.rse.app.status.StatusField;
import dev.rse.app.viewmodel.MemoryUse;
import dev.rse.app.viewmodel.Words;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** The memory field of the status bar. */
final class MemoryField {

    private static final double FROM_WIDTH = 1200;
    private static final int PERIOD_SECONDS = 2;

    private final StringProperty text = new SimpleStringProperty(" ");
    private final StringProperty tooltip = new SimpleStringProperty("");
    private final Frame frame;
    private Subscription ticking = Subscription.EMPTY;

    MemoryField(Frame frame) {
        this.frame = frame;
    }

    StatusField field() {
        refresh();
        ticking = Ticker.everySeconds(PERIOD_SECONDS, this::refresh);
        return new StatusField("status-memory", text, tooltip, this::tell, FROM_WIDTH);
    }

    /** Looks no more. */
    void close() {
        ticking.unsubscribe();
    }

    private void refresh() {
        MemoryUse use = MemoryUse.now();
        text.set(Words.megabytes(use.resident()));
        tooltip.set("Memory of this process. Click: where it goes.");
    }

    private void tell() {
        MemoryUse use = MemoryUse.now();
        frame.toasts()
                .show(
                        "memory",
                        Severity.INFORMATION,
                        Words.megabytes(use.resident()) + " in all: " + Words.megabytes(use.heap())
                                + " objects in use ("
                                + Words.megabytes(use.heapReserved()) + " reserved), " + Words.megabytes(use.code())
                                + " program.");
    }
}
