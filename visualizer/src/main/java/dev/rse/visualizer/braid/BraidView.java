package dev.rse.visualizer.braid;

import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.pane.DragGesture;
import dev.rse.visualizer.pane.Painting;
import dev.rse.visualizer.pane.PictureRegion;
import dev.rse.visualizer.raster.Picture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The braid: three strands as a rope over three lanes, newest epoch at the gate in front. It draws what its model holds and
 * moves only when an epoch comes or the hand moves the camera: a drag or the arrow keys orbit, the wheel or + and - zoom, 1
 * to 4 look from the front, the side, along and from a corner, R resets, L toggles the legend, Esc deselects.
 */
public final class BraidView extends PictureRegion {
    private static final double DEGREES_PER_PIXEL = 0.4;
    private static final double DEGREES_PER_KEY = 5;
    private static final double ZOOM_PER_KEY = 1.2;
    private static final double ZOOM_PER_PIXEL = 1.0015;

    private static final int FRAMES_PER_SECOND = 62;

    private final BraidModel model;
    private final BraidPainter painter = new BraidPainter();
    private final Motion motion = new Motion();
    private final Budget budget = new Budget();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
    private final BooleanProperty legend = new SimpleBooleanProperty(this, "legend", true);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion", false);
    private final IntegerProperty isolated = new SimpleIntegerProperty(this, "isolated", -1);
    private final LongProperty hoveredEpoch = new SimpleLongProperty(this, "hoveredEpoch", -1);
    private final ObjectProperty<BraidPick> selected = new SimpleObjectProperty<>(this, "selected");
    private Consumer<Picked> onPicked = picked -> {};
    private PickMap picks = new PickMap();
    private LegendRow lit;
    private Viewpoint viewpoint = Viewpoint.FIRST;
    private final DragGesture drag = new DragGesture();
    private boolean refine;
    private long told = -1;

    /** A view of a model; it listens to the model as long as both live. */
    public BraidView(BraidModel model) {
        super(FRAMES_PER_SECOND);
        this.model = model;
        getStyleClass().add("braid-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(BraidWords.summary(model.history()));
        setMinSize(160, 120);
        model.onChange(this::repaint);
        theme.addListener(changed -> repaint());
        legend.addListener(changed -> repaint());
        isolated.addListener(changed -> repaint());
        hoveredEpoch.addListener(changed -> repaint());
        selected.addListener(changed -> repaint());
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> point(null));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnScroll(event -> {
            double factor = Math.pow(ZOOM_PER_PIXEL, event.getDeltaY());
            viewpoint = viewpoint.zoomed(factor, event.getX() - picks.middleX(), event.getY() - picks.middleY());
            repaint();
            event.consume();
        });
        setOnKeyPressed(this::key);
    }

    /** Colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Whether the legend is open. */
    public BooleanProperty legendProperty() {
        return legend;
    }

    /** Whether the ring steps instead of gliding and samples appear at rest. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** The strand that alone keeps its full colour, or -1. */
    public IntegerProperty isolatedProperty() {
        return isolated;
    }

    /** The epoch under the pointer, or -1; bind it to the lane chart's in both directions. */
    public LongProperty hoveredEpochProperty() {
        return hoveredEpoch;
    }

    /** What was clicked last, or {@code null}. */
    public ObjectProperty<BraidPick> selectedProperty() {
        return selected;
    }

    /** Calls {@code listener} for each click on something. */
    public void setOnPicked(Consumer<Picked> listener) {
        onPicked = listener;
    }

    /** Puts the camera back to where it was at first. */
    public void resetCamera() {
        viewpoint(Viewpoint.FIRST);
    }

    /** From where the braid is looked at now. */
    public Viewpoint viewpoint() {
        return viewpoint;
    }

    /** Looks from another side. */
    public void viewpoint(Viewpoint from) {
        viewpoint = from;
        repaint();
    }

    /** What lies where on the picture now shown, in this region's coordinates. */
    public PickMap picks() {
        return picks;
    }

    /** How much of the picture is drawn while it moves. */
    public Detail detail() {
        return budget.detail();
    }

    /** The present look at rest, for a picture to be saved. */
    public BraidLook look() {
        return look(1, 1, Detail.FULL);
    }

    private BraidLook look(float advance, float sweep, Detail detail) {
        return new BraidLook(
                theme.get(),
                viewpoint,
                isolated.get(),
                hoveredEpoch.get(),
                selected.get(),
                legend.get(),
                lit,
                advance,
                sweep,
                detail);
    }

    @Override
    protected Painting prepare() {
        BraidHistory history = model.history();
        motion.follow(history);
        long now = model.nanos();
        float advance = reduceMotion.get() ? 1 : motion.advance(now);
        float sweep = reduceMotion.get() ? 1 : motion.sweep(now);
        boolean moving = advance < 1 || sweep < 1 || drag.isOn();
        Detail detail = moving || !refine ? budget.detail() : Detail.FULL;
        refine = false;
        return new BraidFrame(history, look(advance, sweep, detail), moving);
    }

    private final class BraidFrame implements Painting {
        private final BraidHistory history;
        private final BraidLook look;
        private final boolean moving;
        private PickMap painted = new PickMap();
        private long nanos;

        BraidFrame(BraidHistory history, BraidLook look, boolean moving) {
            this.history = history;
            this.look = look;
            this.moving = moving;
        }

        @Override
        public void paint(Picture picture, float scale) {
            long start = System.nanoTime();
            painted = painter.paint(history, look, picture, scale);
            nanos = System.nanoTime() - start;
        }

        @Override
        public boolean shown() {
            picks = painted;
            if (history.added() != told) {
                told = history.added();
                setAccessibleText(BraidWords.summary(history));
            }
            if (moving) {
                budget.took(nanos);
                return true;
            }
            // At rest there is time for one frame with everything.
            refine = look.detail() != Detail.FULL;
            return refine;
        }
    }

    private void hover(MouseEvent event) {
        point(picks.at(event.getX(), event.getY()));
    }

    private void point(BraidPick pick) {
        long epoch = switch (pick) {
            case BraidPick.Segment segment -> segment.epoch();
            case BraidPick.Collar collar -> collar.epoch();
            case BraidPick.Sample sample -> sample.epoch();
            case null, default -> -1;
        };
        LegendRow row = pick instanceof BraidPick.Legend entry ? entry.row() : null;
        setCursor(pick == null || row != null ? Cursor.DEFAULT : Cursor.HAND);
        hoveredEpoch.set(epoch);
        if (row != lit) {
            lit = row;
            repaint();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        drag.press(event);
    }

    private void drag(MouseEvent event) {
        if (drag.drag(event)) {
            viewpoint(viewpoint.turned(drag.byX() * DEGREES_PER_PIXEL, drag.byY() * DEGREES_PER_PIXEL));
        }
    }

    private void release(MouseEvent event) {
        if (drag.release()) {
            repaint();
            return;
        }
        BraidPick pick = picks.at(event.getX(), event.getY());
        if (pick instanceof BraidPick.Legend) {
            return;
        }
        if (pick instanceof BraidPick.Strand(int strand)) {
            isolated.set(isolated.get() == strand ? -1 : strand);
        }
        selected.set(pick);
        boolean menu = event.getButton() == MouseButton.SECONDARY || pick instanceof BraidPick.Lane;
        onPicked.accept(new Picked(pick, event.getScreenX(), event.getScreenY(), menu));
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case L -> legend.set(!legend.get());
            case R -> resetCamera();
            case DIGIT1 -> viewpoint(Viewpoint.FRONT);
            case DIGIT2 -> viewpoint(Viewpoint.SIDE);
            case DIGIT3 -> viewpoint(Viewpoint.ALONG);
            case DIGIT4 -> viewpoint(Viewpoint.ISOMETRIC);
            case LEFT -> viewpoint(viewpoint.turned(-DEGREES_PER_KEY, 0));
            case RIGHT -> viewpoint(viewpoint.turned(DEGREES_PER_KEY, 0));
            case UP -> viewpoint(viewpoint.turned(0, DEGREES_PER_KEY));
            case DOWN -> viewpoint(viewpoint.turned(0, -DEGREES_PER_KEY));
            case PLUS, EQUALS, ADD -> viewpoint(viewpoint.zoomed(ZOOM_PER_KEY, 0, 0));
            case MINUS, SUBTRACT -> viewpoint(viewpoint.zoomed(1 / ZOOM_PER_KEY, 0, 0));
            case ESCAPE -> {
                selected.set(null);
                isolated.set(-1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
