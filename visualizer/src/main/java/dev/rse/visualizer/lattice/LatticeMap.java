package dev.rse.visualizer.lattice;

import dev.rse.visualizer.braid.Viewpoint;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.pane.Painting;
import dev.rse.visualizer.pane.PictureRegion;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The picture of the cells. A click or the arrow keys pick a cell; in a slice the wheel goes from slice to slice; points are
 * orbited by a drag, zoomed by the wheel and put back by R; Esc picks nothing.
 */
final class LatticeMap extends PictureRegion {
    private static final int FRAMES_PER_SECOND = 62;
    private static final double DEGREES_PER_PIXEL = 0.4;
    private static final double DRAG_FROM = 4;
    private static final double ZOOM_PER_PIXEL = 1.0015;

    private final LatticeChoices choices;
    private final Sampler sampler;
    private final LatticePainter painter = new LatticePainter(Crew.shared());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
    private LatticePicks picks = LatticePicks.NONE;
    private Viewpoint viewpoint = Viewpoint.FIRST;
    private int hovered = -1;
    private double pressX;
    private double pressY;
    private double dragX;
    private double dragY;
    private boolean dragging;
    private CellSample told;

    LatticeMap(LatticeModel model, CellSource source, LatticeChoices choices, Runnable onSample) {
        super(FRAMES_PER_SECOND);
        this.choices = choices;
        sampler = new Sampler(source, choices::request, model::moment, this::isSeen, () -> {
            repaint();
            onSample.run();
        });
        setId("lattice-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 120);
        theme.addListener(changed -> repaint());
        for (Observable choice : choices.all()) {
            choice.addListener(changed -> {
                sampler.look();
                repaint();
            });
        }
        setOnMouseMoved(event -> hover(picks.at(event.getX(), event.getY())));
        setOnMouseExited(event -> hover(-1));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Reads and paints anew if there is something new. */
    void look() {
        sampler.look();
    }

    /** Another run has begun. */
    void restart() {
        sampler.restart();
        repaint();
    }

    /** The sample on the picture, or {@code null}. */
    CellSample sample() {
        return sampler.shown() == null ? null : sampler.shown().sample();
    }

    LatticePicks picks() {
        return picks;
    }

    Viewpoint viewpoint() {
        return viewpoint;
    }

    void resetCamera() {
        viewpoint = Viewpoint.FIRST;
        repaint();
    }

    @Override
    protected Painting prepare() {
        sampler.look();
        LatticeLook look = new LatticeLook(
                theme.get(),
                choices.mode().get(),
                choices.axis().get(),
                choices.logarithmic().get(),
                choices.changes().get(),
                (float) choices.from().get(),
                viewpoint,
                hovered,
                choices.picked().get(),
                !dragging);
        return new LatticeFrame(choices.cells().get(), sampler.shown(), sampler.trouble(), look);
    }

    private final class LatticeFrame implements Painting {
        private final StrandCells cells;
        private final ShownCells shown;
        private final String trouble;
        private final LatticeLook look;
        private LatticePicks painted = LatticePicks.NONE;

        LatticeFrame(StrandCells cells, ShownCells shown, String trouble, LatticeLook look) {
            this.cells = cells;
            this.shown = shown;
            this.trouble = trouble;
            this.look = look;
        }

        private boolean ready() {
            return cells != null && shown != null && shown.sample().request().strand() == cells.strand();
        }

        @Override
        public void paint(Picture picture, float scale) {
            painted = painter.paint(cells, ready() ? shown : null, trouble, look, picture, scale);
        }

        @Override
        public boolean shown() {
            picks = painted;
            if (ready() && told != shown.sample()) {
                told = shown.sample();
                setAccessibleText(LatticeWords.summary(cells, told, look));
            }
            return false;
        }
    }

    private void hover(int cell) {
        if (cell != hovered) {
            hovered = cell;
            setCursor(cell < 0 ? Cursor.DEFAULT : Cursor.HAND);
            repaint();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        dragX = pressX;
        dragY = pressY;
    }

    private void drag(MouseEvent event) {
        boolean far = Math.hypot(event.getX() - pressX, event.getY() - pressY) >= DRAG_FROM;
        if (choices.mode().get() != Mode.VOLUME || !(dragging || far)) {
            return;
        }
        dragging = true;
        viewpoint = viewpoint.turned(
                (event.getX() - dragX) * DEGREES_PER_PIXEL, (event.getY() - dragY) * DEGREES_PER_PIXEL);
        dragX = event.getX();
        dragY = event.getY();
        repaint();
    }

    private void release(MouseEvent event) {
        if (dragging) {
            dragging = false;
            repaint();
            return;
        }
        int cell = picks.at(event.getX(), event.getY());
        if (cell >= 0) {
            choices.pick(cell);
        }
    }

    private void scroll(ScrollEvent event) {
        if (choices.mode().get() == Mode.VOLUME) {
            double factor = Math.pow(ZOOM_PER_PIXEL, event.getDeltaY());
            double middleX = (getWidth() - ScaleBar.WIDTH) / 2;
            viewpoint = viewpoint.zoomed(factor, event.getX() - middleX, event.getY() - getHeight() / 2);
            repaint();
        } else if (choices.mode().get() == Mode.SLICE && choices.cells().get() != null) {
            int side = CellRegion.side(
                    choices.cells().get().lattice(), choices.axis().get());
            choices.at().set(choices.at().get() + (int) Math.signum(event.getDeltaY()) & (side - 1));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || choices.cells().get() == null) {
            return;
        }
        boolean volume = choices.mode().get() == Mode.VOLUME;
        int axis = volume ? 1 : choices.axis().get();
        int across = axis == 0 ? 1 : 0;
        int up = axis == 2 ? 1 : 2;
        switch (event.getCode()) {
            case LEFT -> choices.step(across, -1);
            case RIGHT -> choices.step(across, 1);
            case DOWN -> choices.step(up, -1);
            case UP -> choices.step(up, 1);
            case PAGE_DOWN -> choices.step(axis, -1);
            case PAGE_UP -> choices.step(axis, 1);
            case R -> resetCamera();
            case ESCAPE -> choices.pick(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
