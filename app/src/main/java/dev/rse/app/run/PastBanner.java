package dev.rse.app.run;

import dev.rse.app.action.ActionControls;
import dev.rse.app.action.Actions;
import dev.rse.app.past.PastMoment;
import dev.rse.app.past.PastViewModel;
import dev.rse.app.viewmodel.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The amber strip that says that the past is shown, and how to go on. */
final class PastBanner extends HBox {

    private final PastViewModel past;
    private final MachineControl control;

    PastBanner(MachineControl control, Actions actions) {
        super(8);
        this.control = control;
        past = control.past();
        setId("past-banner");
        getStyleClass().add("past-banner");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("past-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words,
                        control.moment().past(),
                        past.busy(),
                        past.wanted(),
                        past.failure(),
                        control.current()));
        Label now = new Label();
        now.getStyleClass().add("past-now");
        now.textProperty()
                .bind(control.view().epoch().map(epoch -> "The machine is at " + epoch + "; what it does is kept."));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.setId("past-cancel");
        cancel.setOnAction(_ -> past.cancel());
        cancel.visibleProperty().bind(past.busy());
        cancel.managedProperty().bind(past.busy());
        getChildren()
                .addAll(
                        words,
                        now,
                        space,
                        cancel,
                        ActionControls.textButton(actions, actions.get("fork"), "Run from here: fork"),
                        ActionControls.textButton(actions, actions.get("past-now"), "Back to now"));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !past.isLive()
                                || past.busy().get()
                                || !past.failure().get().isEmpty(),
                        past.epoch(),
                        past.busy(),
                        past.failure()));
        managedProperty().bind(visibleProperty());
    }

    private String words() {
        if (past.busy().get()) {
            return "Going to " + epoch(past.wanted().get()) + "…";
        }
        if (!past.failure().get().isEmpty()) {
            return "Not shown: " + past.failure().get();
        }
        String of = control.runs().size() > 1 && control.current().get() != null
                ? " of " + control.current().get()
                : "";
        PastMoment moment = control.moment().past().get();
        return moment == null ? "" : "Viewing " + moment.words() + of + " (read-only)";
    }

    private static String epoch(long epoch) {
        return epoch < 0 ? "the first state" : "epoch " + Words.count(epoch);
    }
}
