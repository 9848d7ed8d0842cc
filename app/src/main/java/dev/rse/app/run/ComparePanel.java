package dev.rse.app.run;

import dev.rse.app.compare.CapsuleSide;
import dev.rse.app.compare.Compared;
import dev.rse.app.compare.Comparison;
import dev.rse.app.compare.Side;
import dev.rse.app.fx.FxThread;
import dev.rse.app.panel.PanelView;
import dev.rse.app.task.Progress;
import dev.rse.app.task.RunningTask;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Files;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.journal.StrandMark;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Two runs side by side, down to where they differ first. */
final class ComparePanel extends PanelView {

    private static final int TOLD_EVERY = 1024;

    private final MachineControl control;
    private final Frame frame;
    private final ComboBox<Run> left = new ComboBox<>();
    private final ComboBox<Run> right = new ComboBox<>();
    private final Label verdict = new Label("");
    private final Region space = new Region();
    private final BorderPane content = new BorderPane();

    ComparePanel(MachineControl control, Frame frame) {
        this.control = control;
        this.frame = frame;
        left.setId("compare-left");
        right.setId("compare-right");
        verdict.setId("compare-verdict");
        left.setAccessibleText("Run on the left");
        right.setAccessibleText("Run on the right");
        HBox.setHgrow(space, Priority.ALWAYS);
        content.setTop(bar());
        control.runs().addListener((ListChangeListener<Run>) _ -> offer());
        offer();
    }

    private HBox bar() {
        Button go = new Button("Compare");
        go.setId("compare-go");
        go.disableProperty()
                .bind(left.valueProperty()
                        .isNull()
                        .or(right.valueProperty().isNull())
                        .or(left.valueProperty().isEqualTo(right.valueProperty())));
        go.setOnAction(_ -> {
            Side other = new RunSide(right.getValue());
            compare(left.getValue(), () -> other);
        });
        Button capsule = new Button("With capsule…");
        capsule.setTooltip(new Tooltip("Compares the run on the left with one that was saved"));
        capsule.disableProperty().bind(left.valueProperty().isNull());
        capsule.setOnAction(_ -> Files.askWhatToOpen(frame, "Compare with capsule", "Capsules", "*.capsule")
                .ifPresent(this::compareWith));
        HBox bar = new HBox(8, left, new Label("and"), right, go, capsule, space, verdict);
        bar.getStyleClass().add("panel-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void offer() {
        if (control.runs().isEmpty()) {
            showEmpty(
                    "There is no run to compare.", "Run", () -> frame.actions().run("run"));
            return;
        }
        Run one = left.getValue();
        Run other = right.getValue();
        left.getItems().setAll(control.runs());
        right.getItems().setAll(control.runs());
        Run newest = control.runs().getLast();
        left.setValue(control.runs().contains(one) ? one : newest.parent().orElse(newest));
        right.setValue(control.runs().contains(other) && other != one ? other : newest);
        if (verdict.getText().isEmpty()) {
            say(
                    control.runs().size() > 1
                            ? "Choose two runs, or compare one with a capsule."
                            : "There is only this run. Fork it at a moment of its past, or compare it with a capsule.");
        }
        showContent(content);
    }

    private void compareWith(Path file) {
        compare(left.getValue(), () -> new CapsuleSide(file));
    }

    private void compare(Run run, Callable<Side> other) {
        Side one = new RunSide(run);
        RunningTask task = frame.tasks()
                .start(
                        "Comparing",
                        progress -> compared(one, other.call(), progress),
                        result -> FxThread.run(() -> show(result)),
                        why -> FxThread.run(() -> failed(why)));
        showBusy("Comparing " + run + " epoch by epoch", () -> {
            task.cancel();
            showContent(content);
        });
    }

    private static Compared compared(Side one, Side other, Progress progress) throws Exception {
        long last = Math.max(1, Math.min(one.newest(), other.newest()));
        return new Comparison(one, other).run(epoch -> {
            if (epoch % TOLD_EVERY == 0) {
                progress.checkCancelled();
                progress.report((double) epoch / last, "epoch " + Words.count(epoch));
            }
        });
    }

    private void failed(String why) {
        showContent(content);
        verdict.setText("");
        say("Not compared: " + why);
    }

    private void say(String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("panel-state-words");
        content.setCenter(words);
    }

    private void show(Compared result) {
        verdict.setText(result.difference()
                .map(difference -> "They differ first in epoch " + Words.count(difference.epoch()) + ", strand "
                        + BraidSpec.letter(difference.strand()))
                .orElse(Words.plural(result.epochs(), "epoch", "epochs") + " compared: every root is the same"));
        content.setCenter(new ComparedView(result));
        showContent(content);
    }

    /** Roots of strands A, B, C, shortened. */
    static String roots(Iterable<StrandMark> marks) {
        StringBuilder text = new StringBuilder();
        int strand = 0;
        for (StrandMark mark : marks) {
            text.append(text.isEmpty() ? "" : "  ")
                    .append(BraidSpec.letter(strand++))
                    .append(' ')
                    .append(Words.shortHash(mark.root().hex()));
        }
        return text.toString();
    }

    @Override
    public Node focusTarget() {
        return left;
    }
}
