package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.action.Actions;
import dev.rse.app.log.Severity;
import dev.rse.app.machine.Machine;
import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultKind;
import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** The actions that break a lane. */
final class FaultActions {

    private static final int LANES = BraidSpec.STRANDS;
    private static final int SLOW_EPOCHS = 6;

    private final Frame frame;
    private final MachineControl control;

    FaultActions(Frame frame, MachineControl control) {
        this.frame = frame;
        this.control = control;
    }

    void add() {
        Actions actions = frame.actions();
        ObservableValue<String> unbreakable =
                control.view().state().map(state -> state.canGoOn() ? "" : "the machine is " + state.word());
        actions.add(Action.named("inject", "Inject fault…")
                .description("Breaks a lane or the committed state in the next epoch, in a way you choose")
                .icon(CarbonIcons.FLASH)
                .key("Ctrl+Shift+I")
                .unless(unbreakable)
                .does(this::chooseKind));
        for (int lane = 0; lane < LANES; lane++) {
            int broken = lane;
            actions.add(Action.named("inject-" + lane, "Inject bit flip on lane " + lane)
                    .description("Flips one bit in what the lane computes next")
                    .icon(CarbonIcons.FLASH)
                    .unless(unbreakable)
                    .does(() -> inject(FaultKind.BITFLIP, broken)));
        }
    }

    /** Every way to break a lane, as a menu. */
    Menu menu(int lane) {
        Menu menu = new Menu("Inject fault");
        menu.setId("inject-into-" + lane);
        menu.disableProperty().bind(frame.actions().get("inject").available().not());
        for (FaultKind kind : FaultKind.values()) {
            MenuItem item = new MenuItem(kind.word() + ": " + kind.meaning());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> inject(kind, lane));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void chooseKind() {
        frame.palette()
                .ask(
                        "Break a lane in which way?",
                        Arrays.stream(FaultKind.values())
                                .map(kind -> PaletteItem.choice(kind.word(), kind.meaning(), () -> chooseLane(kind)))
                                .toList());
    }

    private void chooseLane(FaultKind kind) {
        frame.palette()
                .ask(
                        "Which lane? " + kind.meaning(),
                        IntStream.range(0, LANES)
                                .mapToObj(lane -> PaletteItem.choice(
                                        "Lane " + lane,
                                        "in the strand that it leads in the next epoch",
                                        () -> inject(kind, lane)))
                                .toList());
    }

    private void inject(FaultKind kind, int lane) {
        boolean slowly = frame.settings().slowAfterFault().get();
        control.with(machine -> machine.runner()
                .ask(braid -> inject(machine, braid, kind, lane, slowly))
                .thenAccept(epoch -> frame.log()
                        .note(
                                "faults",
                                "Asked for in epoch " + Words.count(epoch) + ", lane " + lane + ": " + kind.meaning()
                                        + "."))
                .exceptionally(why -> {
                    frame.toasts().show("faults", Severity.ERROR, "No fault was injected: " + why.getMessage());
                    return null;
                }));
    }

    private static long inject(Machine machine, Braid braid, FaultKind kind, int lane, boolean slowly) {
        if (slowly) {
            machine.runner().slowFor(SLOW_EPOCHS);
        }
        braid.inject(new Fault(kind, braid.epoch(), lane, Fault.LED));
        return braid.epoch();
    }
}
