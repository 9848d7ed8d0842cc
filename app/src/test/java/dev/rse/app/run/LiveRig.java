package dev.rse.app.run;

import dev.rse.app.terminal.TerminalView;
import dev.rse.app.testing.WindowRig;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.HBox;

/** The real window with the live machine in it, its kernel booted. */
final class LiveRig implements AutoCloseable {

    private final WindowRig rig;

    private LiveRig(WindowRig rig) {
        this.rig = rig;
    }

    /** Opens the window and waits for the kernel's prompt. */
    static LiveRig open(Path home) {
        LiveRig live = new LiveRig(WindowRig.open(home, List.of(new RunRoom())));
        live.rig.until("the kernel's prompt is there", () -> live.screen().contains("rse:/$"));
        return live;
    }

    /** The window. */
    WindowRig window() {
        return rig;
    }

    /** What the console shows. */
    List<String> screen() {
        return rig.ask(() -> rig.sees(".terminal")
                ? rig.node(".terminal", TerminalView.class).screen()
                : List.of());
    }

    /** Whether the Guide has ticked off a step, counted from 1. */
    boolean done(int step) {
        return rig.ask(() -> rig.node("#guide-step-" + step, HBox.class)
                .getPseudoClassStates()
                .toString()
                .contains("done"));
    }

    /** Waits until the machine is in a state of that name. */
    void awaitState(String word) {
        rig.until("it is " + word, () -> rig.text("#status-state").contains(word));
    }

    @Override
    public void close() {
        rig.close();
    }
}
