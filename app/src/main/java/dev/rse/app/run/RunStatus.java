package dev.rse.app.run;

import dev.rse.app.past.PastMoment;
import dev.rse.app.status.StatusField;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.MachineViewModel;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.BraidSpec;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The machine's fields of the status bar. Tick, epoch and root are those of the moment that every panel shows; what the
 * machine does, how fast, and its faults are told of the machine itself, which goes on while the past is shown.
 */
final class RunStatus {

    private static final double TICK_FROM_WIDTH = 1120;
    private static final int STRAND_C = 2;

    private final Frame frame;
    private final MachineViewModel view;
    private final ObservableValue<PastMoment> past;
    private final ObservableValue<Boolean> isPast;

    private RunStatus(Frame frame, MachineControl control) {
        this.frame = frame;
        view = control.view();
        past = control.moment().past();
        isPast = Bindings.createBooleanBinding(() -> past.getValue() != null, past);
    }

    static List<StatusField> of(Frame frame, MachineControl control) {
        return new RunStatus(frame, control).fields();
    }

    private List<StatusField> fields() {
        return List.of(
                new StatusField(
                        "status-state",
                        Bindings.createStringBinding(() -> state(view.state().get()), view.state(), past),
                        then(
                                text("What the machine does. Click: pause or resume."),
                                _ -> "What the machine itself does, while the past is shown. Click: pause or resume."),
                        () -> frame.actions().run(view.state().get().canGoOn() ? "pause" : "run"),
                        0),
                new StatusField(
                        "status-tick",
                        then(view.tick(), moment -> "tick " + tick(moment, STRAND_C)),
                        then(
                                view.ticks().map(all -> "Tick of strand C. All: " + all + ". Click: the Run panel."),
                                moment -> "Tick of strand C at the moment viewed. All: " + ticks(moment)
                                        + ". Click: the Run panel."),
                        () -> frame.docks().show("run"),
                        TICK_FROM_WIDTH,
                        isPast),
                new StatusField(
                        "status-epoch",
                        then(view.epoch(), PastMoment::shortWords),
                        then(
                                text("The newest committed epoch. Click: the Epochs table."),
                                _ -> "The moment viewed. Click: the Epochs table."),
                        () -> frame.docks().show("epochs"),
                        0,
                        isPast),
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
                        then(
                                view.root(),
                                moment ->
                                        "root " + Words.shortHash(moment.root().hex())),
                        then(
                                view.status()
                                        .map(status -> status.root().hex()
                                                + "\nThe root of all three strands. Click: copy all 64 digits."),
                                moment -> moment.root().hex()
                                        + "\nThe root of all three strands at the moment viewed. Click: copy all 64"
                                        + " digits."),
                        () -> frame.actions().run("copy-root"),
                        0,
                        isPast));
    }

    private String state(MachineState state) {
        return past.getValue() == null ? state.text() : state.textOfMachine();
    }

    /** What is said of now, or in its place of the moment of the past that is shown. */
    private ObservableValue<String> then(ObservableValue<String> now, Function<PastMoment, String> words) {
        return Bindings.createStringBinding(
                () -> past.getValue() == null ? now.getValue() : words.apply(past.getValue()), now, past);
    }

    private static String tick(PastMoment moment, int strand) {
        return Words.count(moment.strands().get(strand).tick());
    }

    private static String ticks(PastMoment moment) {
        StringBuilder all = new StringBuilder();
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            all.append(all.isEmpty() ? "" : " · ")
                    .append(BraidSpec.letter(strand))
                    .append(' ')
                    .append(tick(moment, strand));
        }
        return all.toString();
    }

    private static ObservableValue<String> text(String words) {
        return new SimpleStringProperty(words);
    }
}
