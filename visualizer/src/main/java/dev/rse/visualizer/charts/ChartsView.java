package dev.rse.visualizer.charts;

import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.pane.Painting;
import dev.rse.visualizer.pane.PictureRegion;
import dev.rse.visualizer.raster.Picture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;

/** The charts of a model; the pointer or the arrow keys choose the epoch whose values are told. */
public final class ChartsView extends PictureRegion {
    /** What is said when there is nothing to chart. */
    static final String NOTHING = "Charts begin with the second epoch.";

    private static final int FRAMES_PER_SECOND = 10;

    private final ChartModel model;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
    private ChartHistory shown;
    private int hovered = -1;

    /** Charts of a model; they listen to it as long as both live. */
    public ChartsView(ChartModel model) {
        super(FRAMES_PER_SECOND);
        this.model = model;
        shown = model.history();
        getStyleClass().add("charts-view");
        setId("charts-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 100);
        model.onChange(this::repaint);
        theme.addListener(changed -> repaint());
        setOnMouseMoved(event ->
                hover(ChartsPainter.at(shown, event.getX(), event.getY(), (float) getWidth(), (float) getHeight())));
        setOnMouseExited(event -> hover(-1));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::key);
    }

    /** Colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    @Override
    protected Painting prepare() {
        ChartHistory history = model.history();
        Theme colours = theme.get();
        int over = hovered;
        return new Painting() {
            @Override
            public void paint(Picture picture, float scale) {
                ChartsPainter.paint(history, colours, over, picture, scale);
            }

            @Override
            public boolean shown() {
                shown = history;
                setAccessibleText(words(history, over));
                return false;
            }
        };
    }

    /** The values of the chosen epoch, or of the newest, in words. */
    static String words(ChartHistory history, int chosen) {
        if (history.count() < 2) {
            return NOTHING;
        }
        int i = chosen < 0 ? history.count() - 1 : Math.min(chosen, history.count() - 1);
        StringBuilder text = new StringBuilder("Charts of the last ")
                .append(history.count())
                .append(history.live() ? " epochs. Epoch " : " epochs up to the one viewed. Epoch ")
                .append(history.epoch(i))
                .append('.');
        for (Measure measure : Measure.values()) {
            text.append(' ').append(measure.title()).append(':');
            for (int strand = 0; strand < 3; strand++) {
                long value = history.value(measure, strand, i);
                text.append(strand == 0 ? " " : ", ")
                        .append((char) ('A' + strand))
                        .append(' ')
                        .append(value == ChartHistory.UNKNOWN ? "not known" : measure.words(value));
            }
            text.append('.');
        }
        return text.toString();
    }

    private void hover(int epoch) {
        if (epoch != hovered) {
            hovered = epoch;
            repaint();
        }
    }

    private void key(KeyEvent event) {
        int last = shown.count() - 1;
        if (last < 0 || event.isControlDown() || event.isAltDown()) {
            return;
        }
        int from = hovered < 0 ? last : hovered;
        switch (event.getCode()) {
            case LEFT -> hover(Math.max(0, from - 1));
            case RIGHT -> hover(Math.min(last, from + 1));
            case HOME -> hover(0);
            case ESCAPE, END -> hover(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
