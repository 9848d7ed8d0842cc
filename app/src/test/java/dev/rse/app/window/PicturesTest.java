package dev.rse.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.settings.ThemeChoice;
import dev.rse.app.testing.WindowRig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the window at both sizes in both themes, for people to look at: target/pictures. */
class PicturesTest {

    @TempDir
    private Path home;

    @Test
    void everyThemeAtEverySize() throws IOException {
        EchoRoom room = new EchoRoom();
        try (WindowRig rig = WindowRig.open(home, List.of(room))) {
            for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                rig.run(() -> rig.frame().settings().theme().set(theme));
                byte[] prompt = "rse:/$ ".getBytes(StandardCharsets.UTF_8);
                room.line.show(prompt);
                rig.until(
                        "the prompt is shown",
                        () -> room.terminal.screen().toString().contains("rse:/$"));
                String name = theme.name().toLowerCase(Locale.ROOT);
                assertTrue(rig.picture(Path.of("target/pictures/frame-" + name + "-1280.png"), 1280, 800)
                                .toFile()
                                .length()
                        > 10_000);
                rig.run(() -> rig.frame().actions().run("palette"));
                rig.picture(Path.of("target/pictures/palette-" + name + "-1280.png"), 1280, 800);
                rig.run(() -> rig.frame().overlays().close());
                for (String dialog : List.of("settings", "shortcuts", "about")) {
                    rig.run(() -> rig.frame().actions().run(dialog));
                    rig.picture(Path.of("target/pictures/" + dialog + "-" + name + "-1280.png"), 1280, 800);
                    rig.run(() -> rig.frame().overlays().close());
                }
                rig.run(() -> rig.frame().docks().show("log"));
                rig.picture(Path.of("target/pictures/log-" + name + "-1920.png"), 1920, 1080);
                rig.run(() -> rig.frame().docks().show("console"));
            }
        }
    }
}
