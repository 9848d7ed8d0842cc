package dev.rse.app.toast;

import atlantafx.base.controls.Notification;
import dev.rse.app.fx.FxThread;
import dev.rse.app.log.LogBook;
import dev.rse.app.log.Severity;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows short messages, at most three for six seconds each, and writes each into the log.
 *
 * <p>A toast never covers the Console: where it would, the message appears in the status bar instead.
 */
public final class Toasts {

    private static final int MOST = 3;
    private static final Duration LIFE = Duration.seconds(6);
    private static final double WIDTH = 360;
    private static final double TOP = 76;
    private static final double EXPECTED_HEIGHT = 72;
    private static final double GAP = 8;
    private static final int ICON_SIZE = 16;

    private final VBox column = new VBox(GAP);
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final PauseTransition lineLife = new PauseTransition(LIFE);
    private final LogBook log;
    private final Supplier<Optional<Node>> console;

    /** {@code console} is the node never to be covered, while it can be seen. */
    public Toasts(LogBook log, Supplier<Optional<Node>> console) {
        this.log = log;
        this.console = console;
        column.setId("toasts");
        column.setPickOnBounds(false);
        column.setAlignment(Pos.TOP_RIGHT);
        column.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(column, Pos.TOP_RIGHT);
        StackPane.setMargin(column, new Insets(TOP, 12, 0, 0));
        lineLife.setOnFinished(_ -> line.set(""));
    }

    /** The node to put over the window's content. */
    public Node node() {
        return column;
    }

    /** The message that has no room as a toast; empty for none. */
    public ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }

    /** Shows {@code message} from {@code source}; from any thread. */
    public void show(String source, Severity severity, String message) {
        log.write(source, severity, message);
        FxThread.run(() -> pop(severity, message));
    }

    private void pop(Severity severity, String message) {
        if (wouldCoverConsole()) {
            line.set(message);
            lineLife.playFromStart();
            return;
        }
        Notification toast = new Notification(message, icon(severity));
        toast.getStyleClass().addAll("toast", "toast-" + severity.title());
        toast.setPrefWidth(WIDTH);
        toast.setMaxWidth(WIDTH);
        toast.setOnClose(_ -> column.getChildren().remove(toast));
        if (column.getChildren().size() == MOST) {
            column.getChildren().removeFirst();
        }
        column.getChildren().add(toast);
        // A notification knows the height of its wrapped words only once they have been laid out.
        column.applyCss();
        column.layout();
        toast.requestLayout();
        PauseTransition life = new PauseTransition(LIFE);
        life.setOnFinished(_ -> column.getChildren().remove(toast));
        life.play();
    }

    private boolean wouldCoverConsole() {
        Node other = console.get().orElse(null);
        if (other == null || other.getScene() == null || column.getScene() == null) {
            return false;
        }
        Bounds taken = other.localToScene(other.getBoundsInLocal());
        double width = column.getScene().getWidth();
        double bottom = TOP + (column.getChildren().size() + 1) * (EXPECTED_HEIGHT + GAP);
        return taken.intersects(width - WIDTH - 12, TOP, WIDTH, bottom - TOP);
    }

    private static FontIcon icon(Severity severity) {
        return FontIcon.of(
                switch (severity) {
                    case INFORMATION -> CarbonIcons.INFORMATION;
                    case SUCCESS -> CarbonIcons.CHECKMARK_OUTLINE;
                    case WARNING -> CarbonIcons.WARNING;
                    case ERROR -> CarbonIcons.ERROR;
                },
                ICON_SIZE);
    }
}
