package dev.rse.app.window;

import dev.rse.app.log.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;

/** Asks for a file and writes it in the background. */
public final class Files {

    private Files() {}

    /** Asks where to save, with {@code name} offered; nothing when the user changes their mind. */
    public static Optional<Path> askWhereToSave(Frame frame, String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(frame.stage())).map(File::toPath);
    }

    /** Asks which file to open; {@code pattern} is like "*.capsule". */
    public static Optional<Path> askWhatToOpen(Frame frame, String title, String kind, String pattern) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, pattern));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(frame.stage())).map(File::toPath);
    }

    /** Asks for a file and writes {@code text} into it. */
    public static void exportText(Frame frame, String title, String name, String text) {
        askWhereToSave(frame, title, name)
                .ifPresent(path -> write(
                        frame, title, path, () -> java.nio.file.Files.writeString(path, text, StandardCharsets.UTF_8)));
    }

    /** Asks for a file and writes a picture of {@code node} into it. */
    public static void savePicture(Frame frame, Node node) {
        String title = "Save picture";
        askWhereToSave(frame, title, "rse.png").ifPresent(path -> {
            WritableImage picture = node.snapshot(new SnapshotParameters(), null);
            write(frame, title, path, () -> writePng(picture, path));
        });
    }

    private static void writePng(WritableImage picture, Path path) throws IOException {
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", path.toFile())) {
            throw new IOException("this Java has no PNG writer");
        }
    }

    private static void write(Frame frame, String title, Path path, Writing writing) {
        frame.tasks()
                .start(
                        title,
                        _ -> {
                            writing.write();
                            return path;
                        },
                        done -> frame.toasts().show("files", Severity.SUCCESS, "Written: " + done),
                        why -> frame.toasts().show("files", Severity.ERROR, "Could not write " + path + ": " + why));
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
