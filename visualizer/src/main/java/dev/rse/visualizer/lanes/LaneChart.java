package dev.rse.visualizer.lanes;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidModel;
import dev.rse.visualizer.braid.BraidPick;
import dev.rse.visualizer.braid.BraidWords;
import dev.rse.visualizer.braid.Picked;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.pane.Painting;
import dev.rse.visualizer.pane.PictureRegion;
import dev.rse.visualizer.raster.Picture;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The lane chart under the braid: the same epochs, flat. */
public final class LaneChart extends PictureRegion {
    /** Height in scene pixels at which its rows are drawn as designed. */
    public static final double HEIGHT = 114;

    private static final float LANE_LABELS = 58;

    private static final int FRAMES_PER_SECOND = 30;

    private final BraidModel model;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
    private final LongProperty hoveredEpoch = new SimpleLongProperty(this, "hoveredEpoch", -1);
    private Consumer<Picked> onPicked = picked -> {};
    private BraidHistory shown;

    /** A chart of a model; it listens to the model as long as both live. */
    public LaneChart(BraidModel model) {
        super(FRAMES_PER_SECOND);
        this.model = model;
        shown = model.history();
        getStyleClass().add("lane-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        model.onChange(this::repaint);
        theme.addListener(changed -> repaint());
        hoveredEpoch.addListener(changed -> repaint());
        setOnMouseMoved(event -> hoveredEpoch.set(epochAt(event.getX())));
        setOnMouseExited(event -> hoveredEpoch.set(-1));
        setOnMouseClicked(this::click);
    }

    /** Colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The epoch under the pointer, or -1; bind it to the braid view's in both directions. */
    public LongProperty hoveredEpochProperty() {
        return hoveredEpoch;
    }

    /** Calls {@code listener} for each click on an epoch or on a lane's label. */
    public void setOnPicked(Consumer<Picked> listener) {
        onPicked = listener;
    }

    @Override
    protected Painting prepare() {
        BraidHistory history = model.history();
        Theme colours = theme.get();
        long hovered = hoveredEpoch.get();
        return new Painting() {
            @Override
            public void paint(Picture picture, float scale) {
                LaneChartPainter.paint(history, colours, hovered, picture, scale);
            }

            @Override
            public boolean shown() {
                shown = history;
                setAccessibleText("Lane chart. " + BraidWords.summary(history));
                return false;
            }
        };
    }

    private long epochAt(double x) {
        int epochs = shown.shown().size();
        int index = LaneChartPainter.Layout.of((float) getWidth(), epochs).index(x, epochs);
        return index < 0 ? -1 : shown.shown().get(index).epoch();
    }

    private void click(MouseEvent event) {
        int lane = (int) (event.getY() / (getHeight() / 5)) - 1;
        BraidPick pick = null;
        if (event.getX() < LANE_LABELS && lane >= 0 && lane < 3) {
            pick = new BraidPick.Lane(lane);
        } else {
            EpochRecord epoch = shown.find(epochAt(event.getX()));
            if (epoch != null) {
                int strand = Math.max(0, leading(epoch, lane));
                pick = lane == 3
                        ? new BraidPick.Collar(epoch.epoch(), 0)
                        : new BraidPick.Segment(epoch.epoch(), strand);
            }
        }
        boolean menu = event.getButton() == MouseButton.SECONDARY || pick instanceof BraidPick.Lane;
        onPicked.accept(new Picked(pick, event.getScreenX(), event.getScreenY(), menu));
    }

    private static int leading(EpochRecord epoch, int lane) {
        for (int strand = 0; strand < 3; strand++) {
            if (epoch.strands().get(strand).leader() == lane) {
                return strand;
            }
        }
        return -1;
    }
}
