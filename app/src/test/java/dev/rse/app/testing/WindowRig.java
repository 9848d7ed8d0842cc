package dev.rse.app.testing;

import dev.rse.app.fx.FxThread;
import dev.rse.app.settings.Folders;
import dev.rse.app.window.Contribution;
import dev.rse.app.window.Frame;
import dev.rse.app.window.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** One real workbench in one real window, for a test to drive. */
public final class WindowRig implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Workbench workbench;

    private WindowRig(Stage stage, Workbench workbench) {
        this.stage = stage;
        this.workbench = workbench;
    }

    /** The workbench itself. */
    public Workbench workbench() {
        return workbench;
    }

    /** Opens a workbench that keeps its files under {@code home}. */
    public static WindowRig open(Path home, List<Contribution> rooms) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException stuck) {
            throw new IllegalStateException("JavaFX does not start", stuck);
        }
        Platform.setImplicitExit(false);
        WindowRig rig = answer(() -> {
            Stage stage = new Stage();
            Workbench workbench = new Workbench(stage, Folders.under(home), rooms);
            workbench.show(() -> true);
            return new WindowRig(stage, workbench);
        });
        rig.settle();
        return rig;
    }

    /** The services of the window. */
    public Frame frame() {
        return workbench.frame();
    }

    /** The scene. */
    public Scene scene() {
        return stage.getScene();
    }

    /** Presses these keys together and lets them go. */
    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Types {@code text} key by key. */
    public void type(String text) {
        robot.write(text, 0);
        settle();
    }

    /** Clicks the node that {@code query} names. */
    public void click(String query) {
        robot.clickOn(query);
        settle();
    }

    /** Double-clicks the node that {@code query} names. */
    public void doubleClick(String query) {
        robot.doubleClickOn(query);
        settle();
    }

    /** The node that {@code query} names. */
    public <T extends Node> T node(String query, Class<T> kind) {
        return kind.cast(robot.lookup(query).query());
    }

    /** Whether a visible node answers to {@code query}. */
    public boolean sees(String query) {
        return ask(() -> robot.lookup(query).queryAll().stream()
                .anyMatch(node -> node.isVisible() && node.getLayoutBounds().getWidth() > 0));
    }

    /** Runs {@code work} on the JavaFX thread and waits for it. */
    public void run(Runnable work) {
        answer(() -> {
            work.run();
            return true;
        });
        settle();
    }

    /** Asks the JavaFX thread. */
    public <T> T ask(Supplier<T> question) {
        return answer(question);
    }

    /** Waits until {@code condition}, asked on the JavaFX thread, holds. */
    public void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> answer(condition::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("still not so: " + what, late);
        }
    }

    /** What the control that {@code query} names says. */
    public String text(String query) {
        return ask(() -> node(query, Labeled.class).getText());
    }

    /** Lets the window do what is waiting. */
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Writes a picture of the whole window at that size.
     *
     * <p>The screen of the headless platform is 1000 pixels high and wide and cannot be changed, so the content is
     * painted in a scene of its own for a moment.
     */
    public Path picture(Path file, int width, int height) throws IOException {
        WritableImage image = ask(() -> {
            Parent root = scene().getRoot();
            scene().setRoot(new Group());
            Scene easel = new Scene(new Group(), width, height);
            easel.getStylesheets().setAll(scene().getStylesheets());
            easel.setRoot(root);
            WritableImage picture = easel.snapshot(null);
            easel.setRoot(new Group());
            scene().setRoot(root);
            return picture;
        });
        settle();
        Files.createDirectories(file.getParent());
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        return file;
    }

    @Override
    public void close() {
        run(() -> {
            workbench.saveLayout();
            stage.close();
            workbench.close();
            // The headless platform's robot of the next window remembers this stage for ever.
            stage.setOnCloseRequest(null);
            stage.setScene(null);
        });
    }

    private static <T> T answer(Supplier<T> question) {
        return FxThread.ask(question)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
