package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.settings.ThemeChoice;
import dev.rse.app.testing.WindowRig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the live window in both themes, for people to look at: target/pictures. */
@Tag("long")
class LivePicturesTest {

    private static final int LEAST_BYTES = 10_000;

    @TempDir
    private Path home;

    private WindowRig rig;

    @Test
    void theRunPerspective() throws IOException {
        try (WindowRig opened = WindowRig.open(home, List.of(new RunRoom()))) {
            rig = opened;
            awaitEpochs(30);
            for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                rig.run(() -> rig.frame().settings().theme().set(theme));
                String name = theme.name().toLowerCase(Locale.ROOT);
                show("guide", "console");
                picture("live-" + name);
                rig.run(() -> rig.frame().actions().run("inject-1"));
                show("run", "faults");
                awaitEpochs(3);
                picture("fault-" + name);
                show("state-tree", "epochs");
                picture("state-" + name);
                show("braid", "inspect", "console");
                rig.run(() -> rig.frame().actions().run("pause"));
                rig.until("it is paused", () -> rig.text("#status-state").contains("paused"));
                rig.type("abc");
                picture("paused-" + name);
                rig.run(() -> rig.frame().actions().run("pause"));
            }
        }
    }

    private void show(String... panels) {
        for (String panel : panels) {
            rig.run(() -> rig.frame().docks().show(panel));
        }
    }

    private void picture(String name) throws IOException {
        awaitPaused();
        Path file = rig.picture(Path.of("target/pictures/" + name + ".png"), 1280, 800);
        assertTrue(file.toFile().length() > LEAST_BYTES, name);
    }

    // A few frames of the braid, whether or not epochs are being committed.
    private void awaitPaused() {
        if (rig.text("#status-state").contains("running")) {
            awaitEpochs(20);
        }
    }

    private void awaitEpochs(long more) {
        long from = epoch();
        rig.until(more + " more epochs", () -> epoch() >= from + more);
    }

    private long epoch() {
        String digits = rig.text("#status-epoch").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
