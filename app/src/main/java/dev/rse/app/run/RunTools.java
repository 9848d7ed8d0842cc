package dev.rse.app.run;

import dev.rse.app.action.ActionControls;
import dev.rse.app.action.Actions;
import dev.rse.app.machine.Catalogue;
import dev.rse.app.settings.Pace;
import dev.rse.app.window.Frame;
import dev.rse.torus.host.source.ProgramText;
import dev.rse.torus.program.ProgramEntry;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The machine's part of the toolbar. */
final class RunTools {

    private static final int ICON_SIZE = 16;
    private static final double SLIDER_WIDTH = 110;
    private static final double PACE_WIDTH = 32;
    private static final int LANES = 3;
    private static final List<Pace> PACES = List.of(Pace.STEP, Pace.SLOW, Pace.LIVE, Pace.MAX);

    private RunTools() {}

    static List<Node> of(Frame frame, MachineControl control) {
        Actions actions = frame.actions();
        return List.of(
                line(),
                program(control),
                ActionControls.iconButton(actions, actions.get("run")),
                ActionControls.iconButton(actions, actions.get("pause")),
                ActionControls.iconButton(actions, actions.get("stop")),
                line(),
                ActionControls.textButton(actions, actions.get("step-tick"), "tick"),
                ActionControls.textButton(actions, actions.get("step-epoch"), "epoch"),
                line(),
                pace(frame),
                line(),
                fault(actions));
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    private static MenuButton program(MachineControl control) {
        MenuButton button = new MenuButton();
        button.setId("tool-program");
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip("What strand C runs; choosing another boots the machine anew"));
        control.view().spec().subscribe(spec -> button.setText("C: " + ProgramText.shortName(spec.workload())));
        for (ProgramEntry entry : Catalogue.workloads().entries()) {
            MenuItem item = new MenuItem(entry.name() + " — " + entry.summary());
            item.setMnemonicParsing(false);
            item.setOnAction(
                    _ -> control.boot(Specs.withProgram(control.view().spec().get(), entry.name())));
            button.getItems().add(item);
        }
        return button;
    }

    private static HBox pace(Frame frame) {
        Slider slider = new Slider(0, PACES.size() - 1.0, 0);
        slider.setId("tool-pace");
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setAccessibleText("Pace");
        slider.setTooltip(new Tooltip("Pace: how many epochs a second are committed. It never changes a state."));
        Label now = new Label();
        now.setMinWidth(PACE_WIDTH);
        frame.settings().pace().subscribe(pace -> {
            slider.setValue(PACES.indexOf(pace));
            now.setText(pace.toString());
        });
        // While the thumb is dragged the pace stays; it changes when the thumb is let go.
        Runnable choose = () -> {
            if (!slider.isValueChanging()) {
                frame.settings().pace().set(PACES.get((int) Math.round(slider.getValue())));
            }
        };
        slider.valueProperty().subscribe(choose);
        slider.valueChangingProperty().subscribe(choose);
        HBox box = new HBox(8, new Label("Pace"), slider, now);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static MenuButton fault(Actions actions) {
        MenuButton button = new MenuButton("Fault", FontIcon.of(CarbonIcons.FLASH, ICON_SIZE));
        button.setId("tool-fault");
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip("Break a lane and watch the two others outvote it"));
        for (int lane = 0; lane < LANES; lane++) {
            button.getItems().add(ActionControls.menuItem(actions, actions.get("inject-" + lane)));
        }
        button.getItems().add(new SeparatorMenuItem());
        button.getItems().add(ActionControls.menuItem(actions, actions.get("inject")));
        return button;
    }
}
