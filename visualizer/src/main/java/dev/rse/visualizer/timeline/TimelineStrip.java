package dev.rse.visualizer.timeline;

import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.pane.Painting;
import dev.rse.visualizer.pane.PictureRegion;
import dev.rse.visualizer.raster.Picture;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The timeline of a run: a click or a drag asks for an epoch, and right of the newest for now; the wheel zooms, a double
 * click shows the whole run again. Left and Right go by one epoch, with Shift by ten, Home to the first state, End to now.
 */
public final class TimelineStrip extends PictureRegion {
    /** Height in scene pixels. */
    public static final double HEIGHT = 36;

    /** In place of an epoch: the live machine. */
    public static final long NOW = TimelineLook.NOW;

    private static final int FRAMES_PER_SECOND = 30;
    private static final double ZOOM_PER_PIXEL = 1.004;
    private static final long FAR = 10;

    private final Runnable changed = this::repaint;
    private TimelineModel model;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
    private final LongProperty shownEpoch = new SimpleLongProperty(this, "shownEpoch", NOW);
    private final LongProperty wantedEpoch = new SimpleLongProperty(this, "wantedEpoch", NOW);
    private final LongProperty hoveredEpoch = new SimpleLongProperty(this, "hoveredEpoch", -1);
    private final ObjectProperty<List<TimelineSign>> signs = new SimpleObjectProperty<>(this, "signs", List.of());
    private LongConsumer onScrub = epoch -> {};
    private TimelineHistory shown;
    private TimelineRange zoomed;

    /** A strip of a model; it listens to the model as long as both live. */
    public TimelineStrip(TimelineModel model) {
        super(FRAMES_PER_SECOND);
        this.model = model;
        shown = model.history();
        getStyleClass().add("timeline-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(80, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        model.onChange(changed);
        theme.addListener(property -> repaint());
        signs.addListener(property -> repaint());
        hoveredEpoch.addListener(property -> repaint());
        focusedProperty().addListener(property -> repaint());
        wantedEpoch.addListener(property -> repaint());
        shownEpoch.addListener(property -> {
            tell();
            repaint();
        });
        setOnMouseMoved(event -> hoveredEpoch.set(range().epochAt(event.getX(), getWidth())));
        setOnMouseExited(event -> hoveredEpoch.set(-1));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::scrub);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
        tell();
    }

    /** Shows another run. */
    public void follow(TimelineModel other) {
        model.forget(changed);
        model = other;
        model.onChange(changed);
        zoomed = null;
        repaint();
    }

    /** Colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The epoch that the workbench shows, or {@link #NOW}. */
    public LongProperty shownEpochProperty() {
        return shownEpoch;
    }

    /** The epoch that it is on its way to, or {@link #NOW} if none. */
    public LongProperty wantedEpochProperty() {
        return wantedEpoch;
    }

    /** The epoch under the pointer, or −1; bind it to the braid view's in both directions. */
    public LongProperty hoveredEpochProperty() {
        return hoveredEpoch;
    }

    /** Marks and forks. */
    public ObjectProperty<List<TimelineSign>> signsProperty() {
        return signs;
    }

    /** Calls {@code listener} with each epoch, or {@link #NOW}, that the user asks for. */
    public void setOnScrub(LongConsumer listener) {
        onScrub = listener;
    }

    /** Shows the whole run. */
    public void showAll() {
        zoomed = null;
        repaint();
    }

    /** The epochs in view. */
    public TimelineRange range() {
        return zoomed == null ? TimelineRange.whole(shown.count()) : zoomed;
    }

    /** Asks for the epoch so many epochs later than the one on its way or shown. */
    public void step(long epochs) {
        TimelineHistory now = model.history();
        long from = wantedEpoch.get() != NOW ? wantedEpoch.get() : shownEpoch.get();
        long to = (from == NOW ? now.newest() : from) + epochs;
        ask(to > now.newest() || (from == NOW && epochs > 0) ? NOW : Math.max(-1, to));
    }

    @Override
    protected Painting prepare() {
        TimelineHistory history = model.history();
        shown = history;
        TimelineLook look = new TimelineLook(
                theme.get(),
                range(),
                shownEpoch.get(),
                wantedEpoch.get(),
                hoveredEpoch.get(),
                signs.get(),
                isFocused());
        return new Painting() {
            @Override
            public void paint(Picture picture, float scale) {
                TimelinePainter.paint(history, look, picture, scale);
            }

            @Override
            public boolean shown() {
                tell();
                return false;
            }
        };
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case MIN_VALUE -> -1.0;
            case MAX_VALUE -> (double) shown.newest();
            case VALUE -> (double) Math.min(shown.newest(), shownEpoch.get());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> step(1);
            case DECREMENT -> step(-1);
            case SET_VALUE -> ask(Math.round((Double) parameters[0]));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private void tell() {
        String where = shownEpoch.get() == NOW
                ? "Showing now."
                : "Showing epoch " + Numbers.grouped(shownEpoch.get()) + ", read-only.";
        setAccessibleText("Timeline: " + Numbers.grouped(shown.count()) + " epochs, " + Numbers.grouped(shown.faults())
                + " with faults, " + signs.get().size() + " marks and forks. " + where);
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            showAll();
            return;
        }
        scrub(event);
    }

    private void scrub(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        long epoch = range().epochAt(event.getX(), getWidth());
        ask(epoch > shown.newest() ? NOW : Math.max(-1, epoch));
    }

    private void ask(long epoch) {
        if (zoomed != null && epoch != NOW) {
            zoomed = zoomed.showing(epoch, shown.count());
        }
        onScrub.accept(epoch);
    }

    private void scroll(ScrollEvent event) {
        int count = shown.count();
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            zoomed = range().moved(-by / getWidth() * range().span(), count);
        } else {
            zoom(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()), event.getX() / getWidth());
        }
        repaint();
        event.consume();
    }

    private void zoom(double factor, double share) {
        int count = shown.count();
        TimelineRange next = range().zoomed(factor, share, count);
        zoomed = next.span() >= TimelineRange.whole(count).span() ? null : next;
        repaint();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        long stride = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case LEFT -> step(-stride);
            case RIGHT -> step(stride);
            case HOME -> ask(-1);
            case END -> ask(NOW);
            case PLUS, ADD, EQUALS -> zoom(2, 0.5);
            case MINUS, SUBTRACT -> zoom(0.5, 0.5);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
