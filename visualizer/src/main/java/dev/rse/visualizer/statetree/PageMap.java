package dev.rse.visualizer.statetree;

import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.pane.DragGesture;
import dev.rse.visualizer.pane.Painting;
import dev.rse.visualizer.pane.PictureRegion;
import dev.rse.visualizer.raster.Picture;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The page map of one strand: the wheel zooms, a drag moves, a click or the arrow keys pick a page. */
final class PageMap extends PictureRegion {
    private static final int FRAMES_PER_SECOND = 20;

    private final StateModel model;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
    private IntConsumer onPicked = page -> {};
    private PageGrid grid;
    private PageGrid fit;
    private int strand;
    private int hovered = -1;
    private int selected = -1;
    private final DragGesture drag = new DragGesture();

    PageMap(StateModel model) {
        super(FRAMES_PER_SECOND);
        this.model = model;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 80);
        model.onChange(this::repaint);
        theme.addListener(changed -> repaint());
        setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        setOnMouseExited(event -> hover(-1, -1));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnScroll(event -> {
            if (grid != null) {
                grid = grid.zoomed(fit, Math.pow(1.003, event.getDeltaY()), event.getX(), event.getY());
                hover(event.getX(), event.getY());
                repaint();
            }
            event.consume();
        });
        setOnKeyPressed(this::key);
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    void setOnPicked(IntConsumer listener) {
        onPicked = listener;
    }

    void show(int newStrand) {
        strand = newStrand;
        selected = -1;
        hovered = -1;
        grid = null;
        repaint();
    }

    void resetZoom() {
        grid = null;
        repaint();
    }

    int selected() {
        return selected;
    }

    PageGrid grid() {
        return grid;
    }

    @Override
    protected Painting prepare() {
        PageAges ages = model.ages(strand);
        PageGrid newFit = PageGrid.fit(ages.pages(), (float) getWidth(), (float) getHeight());
        if (grid == null || grid.equals(fit) || grid.pages() != ages.pages()) {
            grid = newFit;
        }
        fit = newFit;
        PageGrid shownGrid = grid;
        Theme colours = theme.get();
        int of = strand;
        int over = hovered;
        int picked = selected;
        return new Painting() {
            @Override
            public void paint(Picture picture, float scale) {
                PageMapPainter.paint(ages, of, shownGrid, colours, over, picked, picture, scale);
            }

            @Override
            public boolean shown() {
                setAccessibleText("Page map of strand " + (char) ('A' + of) + ": " + ages.written() + " of "
                        + ages.pages() + " pages written, " + ages.justChanged() + " changed in the latest epoch.");
                return false;
            }
        };
    }

    private void hover(double x, double y) {
        int page = grid == null || y > getHeight() - PageGrid.FOOT ? -1 : grid.pageAt(x, y);
        if (page != hovered) {
            hovered = page;
            repaint();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        drag.press(event);
    }

    private void drag(MouseEvent event) {
        if (grid != null && !grid.equals(fit) && drag.drag(event)) {
            grid = grid.moved(drag.byX(), drag.byY());
            repaint();
        }
    }

    private void release(MouseEvent event) {
        if (drag.release()) {
            return;
        }
        hover(event.getX(), event.getY());
        if (hovered >= 0) {
            pick(hovered);
        }
    }

    private void key(KeyEvent event) {
        if (grid == null || grid.pages() == 0) {
            return;
        }
        int from = Math.max(0, selected);
        int to = switch (event.getCode()) {
            case LEFT -> from - 1;
            case RIGHT -> selected < 0 ? 0 : from + 1;
            case UP -> from - grid.columns();
            case DOWN -> from + grid.columns();
            default -> -1;
        };
        if (to >= 0 && to < grid.pages()) {
            pick(to);
            event.consume();
        }
    }

    void pick(int page) {
        selected = page;
        onPicked.accept(page);
        repaint();
    }
}
