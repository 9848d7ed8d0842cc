package dev.rse.app.run;

import dev.rse.app.machine.Machine;
import dev.rse.app.past.Mark;
import dev.rse.app.past.PastViewModel;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.Words;
import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One machine of the window: the one that was booted, or a fork of another's past. To be used on the JavaFX thread. */
final class Run implements PastViewModel.Reader {

    private final StringProperty name;
    private final Optional<Run> parent;
    private final long forkEpoch;
    private final Recorded recorded;
    private final History history;
    private final RunRecords records;
    private final ObservableList<Mark> marks = FXCollections.observableArrayList();
    private final ObjectProperty<MachineState> state = new SimpleObjectProperty<>(MachineState.PAUSED);
    private boolean held;

    /**
     * A run.
     *
     * @param parent the run that it was forked from, if it was
     * @param forkEpoch the epoch after which it left its parent; −1 if it was booted
     */
    Run(String name, Optional<Run> parent, long forkEpoch, Recorded recorded, History history, RunRecords records) {
        this.name = new SimpleStringProperty(name);
        this.parent = parent;
        this.forkEpoch = forkEpoch;
        this.recorded = recorded;
        this.history = history;
        this.records = records;
        parent.ifPresent(from -> marks.setAll(from.marks.filtered(mark -> mark.epoch() <= forkEpoch)));
    }

    StringProperty name() {
        return name;
    }

    Optional<Run> parent() {
        return parent;
    }

    long forkEpoch() {
        return forkEpoch;
    }

    Recorded recorded() {
        return recorded;
    }

    Machine machine() {
        return recorded.machine();
    }

    /** Its past, from where it began. */
    History history() {
        return history;
    }

    RunRecords records() {
        return records;
    }

    ObservableList<Mark> marks() {
        return marks;
    }

    ObjectProperty<MachineState> state() {
        return state;
    }

    /** Whether it was paused only because the window shows another run. */
    boolean isHeld() {
        return held;
    }

    void hold(boolean now) {
        held = now;
    }

    /** The run that executed an epoch: this one, or the one it was forked from. */
    Run ownerOf(long epoch) {
        return epoch <= history.firstEpoch() && parent.isPresent()
                ? parent.get().ownerOf(epoch)
                : this;
    }

    /** The state after an epoch; blocks as {@link History#at}. */
    Moment at(long epoch) throws HistoryException, InterruptedException {
        return ownerOf(epoch).history.at(epoch);
    }

    @Override
    public Moment at(long epoch, long ticksBefore) throws HistoryException, InterruptedException {
        return ticksBefore == 0 ? at(epoch) : ownerOf(epoch).history.within(epoch, ticksBefore);
    }

    @Override
    public long ticks(long epoch) {
        return ownerOf(epoch).history.ticks(epoch);
    }

    @Override
    public long newest() {
        return records.timeline().history().newest();
    }

    /** Where it comes from and what it does, in words. */
    String words() {
        String from = parent.map(run -> "from " + run + ", epoch " + Words.count(forkEpoch) + "; ")
                .orElse("booted; ");
        return from + state.get().word() + " at epoch " + Words.count(newest());
    }

    @Override
    public String toString() {
        return name.get();
    }
}
