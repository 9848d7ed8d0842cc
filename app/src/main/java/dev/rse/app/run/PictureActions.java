package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.log.Severity;
import dev.rse.app.task.Progress;
import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.window.Files;
import dev.rse.app.window.Frame;
import dev.rse.visualizer.braid.BraidFilm;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidLook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** Saves the braid as a picture or as a film. */
final class PictureActions {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int[] EPOCHS = {6, 12, 24, 48, 96};

    private final Frame frame;
    private final MachineControl control;
    private final Supplier<BraidPanel> panel;

    PictureActions(Frame frame, MachineControl control, Supplier<BraidPanel> panel) {
        this.frame = frame;
        this.control = control;
        this.panel = panel;
    }

    void add() {
        frame.actions()
                .add(Action.named("save-braid", "Save picture of the braid…")
                        .description("Writes the braid with its lane chart, as you look at it now, into a PNG file")
                        .icon(CarbonIcons.CAMERA)
                        .does(() -> {
                            frame.docks().reveal("braid");
                            Files.savePicture(frame, panel.get());
                        }));
        frame.actions()
                .add(Action.named("save-film", "Save animation of the braid…")
                        .description("Writes the last epochs, as you look at them now, into an animated PNG file")
                        .icon(CarbonIcons.VIDEO)
                        .unless(control.view().status().map(_ -> "").orElse("no epoch has been committed"))
                        .does(this::chooseLength));
    }

    private void chooseLength() {
        frame.docks().reveal("braid");
        BraidHistory history = control.braid().history();
        int most = history.shown().size();
        List<PaletteItem> choices = IntStream.concat(
                        IntStream.of(EPOCHS).filter(epochs -> epochs < most), IntStream.of(most))
                .mapToObj(epochs -> PaletteItem.choice(
                        epochs == 1 ? "1 epoch" : epochs + " epochs",
                        epochs * BraidFilm.FRAMES + " frames of " + WIDTH + "x" + HEIGHT,
                        () -> save(history, epochs)))
                .toList();
        frame.palette().ask("How many of the last epochs?", choices);
    }

    private void save(BraidHistory history, int epochs) {
        BraidLook look = panel.get().look();
        Files.askWhereToSave(frame, "Save animation of the braid", "braid.png")
                .ifPresent(path -> write(new BraidFilm(history, look, epochs), path));
    }

    /** Writes a film in the background; what a cancelled or failed one has written is taken away. */
    void write(BraidFilm film, Path path) {
        frame.tasks()
                .start(
                        "Drawing the animation",
                        progress -> draw(film, path, progress),
                        done -> frame.toasts().show("files", Severity.SUCCESS, "Written: " + done),
                        why -> frame.toasts().show("files", Severity.ERROR, "Could not write " + path + ": " + why));
    }

    private static Path draw(BraidFilm film, Path path, Progress progress) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(part))) {
                film.write(out, WIDTH, HEIGHT, 1, number -> {
                    progress.checkCancelled();
                    progress.report((double) number / film.frames(), "frame " + number + " of " + film.frames());
                });
            }
            java.nio.file.Files.move(part, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            java.nio.file.Files.deleteIfExists(part);
        }
        return path;
    }
}
