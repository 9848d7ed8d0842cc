package dev.rse.app.run;

import dev.rse.app.status.StatusField;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.MachineViewModel;
import dev.rse.app.window.Frame;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/** The machine's fields of the status bar. */
final class RunStatus {

    private static final double TICK_FROM_WIDTH = 1120;

    private RunStatus() {}

    static List<StatusField> of(Frame frame, MachineControl control) {
        MachineViewModel view = control.view();
        return List.of(
                new StatusField(
                        "status-state",
                        view.state().map(MachineState::text),
                        text("What the machine does. Click: pause or resume."),
                        () -> frame.actions().run(view.state().get().canGoOn() ? "pause" : "run"),
                        0),
                new StatusField(
                        "status-tick",
                        view.tick(),
                        view.ticks().map(all -> "Tick of strand C. All: " + all + ". Click: the Run panel."),
                        () -> frame.docks().show("run"),
                        TICK_FROM_WIDTH),
                new StatusField(
                        "status-epoch",
                        view.epoch(),
                        text("The newest committed epoch. Click: the Epochs table."),
                        () -> frame.docks().show("epochs"),
                        0),
                new StatusField(
                        "status-rate",
                        view.rate(),
                        text("Events committed a second, by all strands, over the last second. Click: the Run panel."),
                        () -> frame.docks().show("run"),
                        0),
                new StatusField(
                        "status-faults",
                        view.faults(),
                        text("Faults that took effect, those that a vote masked, and events lost. Click: the Faults."),
                        () -> frame.docks().show("faults"),
                        0),
                new StatusField(
                        "status-root",
                        view.root(),
                        view.status()
                                .map(status -> status.root().hex() + "\nThe root of all three strands. Click: copy all"
                                        + " 64 digits."),
                        () -> frame.actions().run("copy-root"),
                        0));
    }

    private static ObservableValue<String> text(String words) {
        return new SimpleStringProperty(words);
    }
}
