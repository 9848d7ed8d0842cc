package dev.rse.app.run;

import dev.rse.app.action.Actions;
import dev.rse.app.panel.PanelView;
import dev.rse.app.settings.Settings;
import dev.rse.app.viewmodel.Card;
import dev.rse.app.viewmodel.Cards;
import dev.rse.app.viewmodel.EpochRow;
import dev.rse.app.viewmodel.InspectViewModel;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.engine.Lattice;
import dev.rse.visualizer.braid.BraidLook;
import dev.rse.visualizer.braid.BraidPick;
import dev.rse.visualizer.braid.BraidView;
import dev.rse.visualizer.braid.Picked;
import dev.rse.visualizer.braid.Viewpoint;
import dev.rse.visualizer.lanes.LaneChart;
import dev.rse.visualizer.palette.Theme;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.application.ColorScheme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The braid and, below it, the same epochs as a flat chart. */
final class BraidPanel extends PanelView {

    private final MachineControl control;
    private final Actions actions;
    private final InspectViewModel inspect;
    private final Runnable showInspect;
    private final IntFunction<Menu> faultMenu;
    private final BraidView rope;

    BraidPanel(
            MachineControl control,
            Actions actions,
            Settings settings,
            ObservableValue<ColorScheme> theme,
            BooleanProperty legend,
            InspectViewModel inspect,
            Runnable showInspect,
            IntFunction<Menu> faultMenu) {
        this.control = control;
        this.actions = actions;
        this.inspect = inspect;
        this.showInspect = showInspect;
        this.faultMenu = faultMenu;
        rope = new BraidView(control.braid());
        LaneChart chart = new LaneChart(control.braid());
        rope.setId("braid-view");
        chart.setId("lane-chart");
        rope.setOnPicked(this::picked);
        chart.setOnPicked(this::picked);
        rope.hoveredEpochProperty().bindBidirectional(chart.hoveredEpochProperty());
        rope.legendProperty().bindBidirectional(legend);
        rope.reduceMotionProperty().bind(settings.reduceMotion());
        theme.subscribe(scheme -> {
            Theme colours = scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
            rope.themeProperty().set(colours);
            chart.themeProperty().set(colours);
        });
        VBox.setVgrow(rope, Priority.ALWAYS);
        chart.setMaxHeight(LaneChart.HEIGHT);
        TimelineBar timeline = new TimelineBar(control, actions, theme);
        rope.hoveredEpochProperty().bindBidirectional(timeline.strip().hoveredEpochProperty());
        showContent(new VBox(halted(), rope, chart, timeline));
    }

    @Override
    public Node focusTarget() {
        return rope;
    }

    /** What is said when no two lanes agreed: where, that nothing is lost, and what one can do. */
    private HBox halted() {
        Label words = new Label();
        words.textProperty()
                .bind(control.view()
                        .epoch()
                        .map(epoch -> "‖ Halted at " + epoch + "; state intact. No two lanes agreed."));
        Button save = new Button("Save capsule…");
        save.setOnAction(_ -> actions.run("save-capsule"));
        Button back = new Button("Go back");
        back.setOnAction(_ -> actions.run("go-back"));
        Button again = new Button("Run again");
        again.setOnAction(_ -> actions.run("run"));
        HBox strip = new HBox(8, words, save, back, again);
        strip.setId("halted-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("halted-strip");
        strip.visibleProperty().bind(control.view().state().isEqualTo(MachineState.HALTED));
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    /** The present look, at rest. */
    BraidLook look() {
        return rope.look();
    }

    void look(Viewpoint from) {
        rope.viewpoint(from);
    }

    /** Does what a click does. */
    void picked(Picked picked) {
        switch (picked.pick()) {
            case BraidPick.Segment segment ->
                row(segment.epoch(), segment.strand()).ifPresent(row -> show(Cards.epoch(row)));
            case BraidPick.Collar collar ->
                row(collar.epoch(), collar.strand()).ifPresent(row -> show(Cards.projections(row)));
            case BraidPick.Sample sample ->
                row(sample.epoch(), sample.strand())
                        .ifPresent(row -> show(Cards.sample(row, lattice(sample.strand()), sample.sample())));
            case BraidPick.Lane lane -> lane(lane.lane(), picked);
            case null, default -> {
                // Labels of strands isolate in the picture itself; the legend is its own explanation.
            }
        }
    }

    private void show(Card card) {
        inspect.show(card);
        showInspect.run();
    }

    private void lane(int lane, Picked picked) {
        EpochRecord latest = control.braid().history().latest();
        if (latest != null) {
            inspect.show(Cards.lane(latest, lane));
        }
        if (picked.menu()) {
            MenuItem look = new MenuItem("Inspect lane " + lane);
            look.setDisable(latest == null);
            look.setOnAction(_ -> showInspect.run());
            ContextMenu menu = new ContextMenu(look, faultMenu.apply(lane));
            menu.setAutoHide(true);
            menu.show(this, picked.screenX(), picked.screenY());
        }
    }

    private Optional<EpochRow> row(long epoch, int strand) {
        EpochRecord record = control.braid().history().find(epoch);
        return Optional.ofNullable(record)
                .map(found -> new EpochRow(found, found.strands().get(strand)));
    }

    private Lattice lattice(int strand) {
        return control.view().spec().get().braid().strands().get(strand).lattice();
    }
}
