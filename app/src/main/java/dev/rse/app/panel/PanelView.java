package dev.rse.app.panel;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The frame of every panel: its content, or a word about why there is none and the one thing to do about it.
 *
 * <p>A panel is in one of four states: content, empty, failed or busy. F1 opens a strip that says what the panel shows.
 */
public class PanelView extends BorderPane {

    /** Work that is quicker than this shows no sign of being busy. */
    private static final Duration PATIENCE = Duration.millis(200);

    private static final int STATE_ICON_SIZE = 32;

    private final StackPane centre = new StackPane();
    private final Label explanation = new Label();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Node content;

    /** An empty frame. */
    public PanelView() {
        getStyleClass().add("panel");
        setMinSize(0, 0);
        centre.setMinSize(0, 0);
        explanation.getStyleClass().add("panel-explanation");
        explanation.setWrapText(true);
        explanation.setMaxWidth(Double.MAX_VALUE);
        setCenter(centre);
    }

    /** Sets the line that F1 shows. */
    public final void explain(String line) {
        explanation.setText(line);
        setAccessibleHelp(line);
    }

    /** Shows or hides the line that says what one is looking at. */
    public final void toggleExplanation() {
        setTop(getTop() == null ? explanation : null);
    }

    /** Whether the line that says what one is looking at is open. */
    public final boolean isExplained() {
        return getTop() != null;
    }

    /** Shows {@code node}, which stays this panel's content until another is given. */
    protected final void showContent(Node node) {
        content = node;
        show(node);
    }

    /** Goes back to the content after an empty, failed or busy state. */
    protected final void showContent() {
        show(content);
    }

    /** There is nothing to show: says so, and offers the one action that changes it. */
    protected final void showEmpty(String sentence, String button, Runnable action) {
        show(state(FontIcon.of(CarbonIcons.DATA_VIS_1, STATE_ICON_SIZE), "panel-empty", sentence, button, action));
    }

    /** Something failed: says what and where, and offers what to do. */
    protected final void showFailure(String what, String where, String button, Runnable action) {
        Ikon icon = CarbonIcons.WARNING;
        show(state(FontIcon.of(icon, STATE_ICON_SIZE), "panel-failure", what + "\n" + where, button, action));
    }

    /** Work goes on: after a moment says so, and offers to cancel it. */
    protected final void showBusy(String what, Runnable cancel) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(STATE_ICON_SIZE, STATE_ICON_SIZE);
        patience.setOnFinished(_ -> show(state(turning, "panel-busy", what, "Cancel", cancel)));
        patience.playFromStart();
    }

    /** The node that gets the keyboard when the panel is chosen. */
    public Node focusTarget() {
        return content == null ? this : content;
    }

    private void show(Node node) {
        patience.stop();
        // The keyboard of a node that goes away would fall to the first tab, and that would come to the front.
        if (holdsKeyboard()) {
            requestFocus();
        }
        centre.getChildren().setAll(node);
    }

    private boolean holdsKeyboard() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && !owner.equals(centre)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private static Node state(Node sign, String style, String sentence, String button, Runnable action) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("panel-state-words");
        words.setAlignment(Pos.CENTER);
        Button act = new Button(button);
        act.setOnAction(_ -> action.run());
        VBox box = new VBox(12, sign, words, act);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("panel-state", style);
        return box;
    }
}
