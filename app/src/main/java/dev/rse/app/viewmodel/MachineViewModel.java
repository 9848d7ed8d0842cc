package dev.rse.app.viewmodel;

import dev.rse.app.fx.FxThread;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.machine.MachineStatus;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.StrandEpoch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The machine as the toolbar, the status bar and the Run panel show it. Read on the JavaFX thread, fed from any. */
public final class MachineViewModel {

    private static final long INTERVAL_MILLISECONDS = 100;
    private static final int STRAND_C = 2;

    private final ReadOnlyObjectWrapper<MachineState> state = new ReadOnlyObjectWrapper<>(MachineState.STOPPED);
    private final ObjectProperty<MachineSpec> spec;
    private final ReadOnlyObjectWrapper<MachineStatus> status = new ReadOnlyObjectWrapper<>();
    private final StringProperty failure = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper tick = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ticks = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper epoch = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper faults = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper root = new ReadOnlyStringWrapper("");
    private final AtomicReference<MachineStatus> newest = new AtomicReference<>();
    private final FxThread.Bell bell = new FxThread.Bell(INTERVAL_MILLISECONDS, this::take);
    private final Rate events = new Rate();

    /** No machine yet; {@code first} is what the first will run. */
    public MachineViewModel(MachineSpec first) {
        spec = new SimpleObjectProperty<>(first);
    }

    /** What it does. */
    public ReadOnlyObjectProperty<MachineState> state() {
        return state.getReadOnlyProperty();
    }

    /** What the machine runs, or will run at the next start. */
    public ObjectProperty<MachineSpec> spec() {
        return spec;
    }

    /** How it stood after the newest epoch shown; null before the first. */
    public ReadOnlyObjectProperty<MachineStatus> status() {
        return status.getReadOnlyProperty();
    }

    /** Why there is no machine, in one line; empty when nothing went wrong. */
    public StringProperty failure() {
        return failure;
    }

    /** Tick of strand C. */
    public ReadOnlyStringProperty tick() {
        return tick.getReadOnlyProperty();
    }

    /** Ticks of all three strands. */
    public ReadOnlyStringProperty ticks() {
        return ticks.getReadOnlyProperty();
    }

    /** Number of the newest epoch. */
    public ReadOnlyStringProperty epoch() {
        return epoch.getReadOnlyProperty();
    }

    /** Events committed a second. */
    public ReadOnlyStringProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /** Faults injected, masked; events lost. */
    public ReadOnlyStringProperty faults() {
        return faults.getReadOnlyProperty();
    }

    /** The root, shortened. */
    public ReadOnlyStringProperty root() {
        return root.getReadOnlyProperty();
    }

    /** The machine now does {@code now}; on the JavaFX thread. */
    public void become(MachineState now) {
        state.set(now);
        if (now != MachineState.RUNNING) {
            events.forget();
            rate.set(now.isThere() ? "0 ev/s" : "");
            // Nothing more comes: what is shown must not lag behind what is.
            take();
        }
    }

    /** A new machine is being set up; on the JavaFX thread. */
    public void begin() {
        newest.set(null);
        status.set(null);
        failure.set("");
        events.forget();
        for (ReadOnlyStringWrapper text : new ReadOnlyStringWrapper[] {tick, ticks, epoch, rate, faults, root}) {
            text.set("");
        }
        become(MachineState.BOOTING);
    }

    /** Takes in how the machine stands; from any thread. */
    public void offer(MachineStatus now) {
        newest.set(now);
        bell.strike();
    }

    private void take() {
        MachineStatus now = newest.get();
        if (now == null) {
            return;
        }
        EpochRecord record = now.epoch();
        tick.set("tick " + Words.count(record.strands().get(STRAND_C).endTick()));
        StringBuilder all = new StringBuilder();
        for (StrandEpoch strand : record.strands()) {
            all.append(all.isEmpty() ? "" : " · ")
                    .append((char) ('A' + strand.strand()))
                    .append(' ')
                    .append(Words.count(strand.endTick()));
        }
        ticks.set(all.toString());
        epoch.set("epoch " + Words.count(record.epoch()));
        faults.set(Words.count(now.injected()) + " injected · " + Words.count(now.masked()) + " masked · "
                + Words.count(now.lost()) + " lost");
        root.set("root " + Words.shortHash(now.root().hex()));
        if (state.get() == MachineState.RUNNING) {
            rate.set(Words.rate(events.after(now.executed(), now.nanos())) + " ev/s");
        }
        status.set(now);
    }
}
