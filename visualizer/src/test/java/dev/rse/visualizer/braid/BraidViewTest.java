package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.lanes.LaneChart;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BraidViewTest {
    private final List<Picked> clicks = new ArrayList<>();
    private BraidModel model;
    private BraidView view;
    private LaneChart chart;
    private Stage stage;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        model = new BraidModel(System::nanoTime, 1);
        Histories.calm(30).forEach(model::add);
        stage = Fx.on(() -> {
            view = new BraidView(model);
            chart = new LaneChart(model);
            chart.hoveredEpochProperty().bindBidirectional(view.hoveredEpochProperty());
            view.setPrefHeight(328);
            view.setOnPicked(clicks::add);
            Stage made = new Stage();
            made.setScene(new Scene(new VBox(view, chart), 960, 442));
            made.show();
            return made;
        });
        Fx.until(() -> view.picks().find(new BraidPick.Lane(1)) != null);
    }

    @AfterEach
    void close() {
        Fx.on(() -> {
            stage.close();
            return stage;
        });
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        Fx.on(() -> {
            fire(type, x, y);
            return view;
        });
    }

    private void fire(EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(
                view,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(view, x, y)));
    }

    /** All at once, since the ring may be turning. */
    private void click(BraidPick pick) {
        Fx.on(() -> {
            float[] at = view.picks().find(pick);
            fire(MouseEvent.MOUSE_PRESSED, at[0], at[1]);
            fire(MouseEvent.MOUSE_RELEASED, at[0], at[1]);
            return view;
        });
    }

    private void press(KeyCode code) {
        Fx.on(() -> {
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return view;
        });
    }

    @Test
    void clicksTellWhatWasClicked() {
        BraidPick.Segment segment = new BraidPick.Segment(27, 0);
        click(segment);
        assertEquals(segment, clicks.getLast().pick());
        assertEquals(segment, Fx.on(() -> view.selectedProperty().get()));
        click(new BraidPick.Lane(2));
        assertTrue(clicks.getLast().menu());
        click(new BraidPick.Strand(1));
        assertEquals(1, Fx.on(() -> view.isolatedProperty().get()));
        press(KeyCode.ESCAPE);
        assertEquals(-1, Fx.on(() -> view.isolatedProperty().get()));
    }

    @Test
    void epochUnderThePointerIsLinkedWithTheChart() {
        Fx.on(() -> {
            float[] at = view.picks().find(new BraidPick.Segment(26, 2));
            fire(MouseEvent.MOUSE_MOVED, at[0], at[1]);
            return view;
        });
        assertEquals(26, Fx.on(() -> chart.hoveredEpochProperty().get()));
        mouse(MouseEvent.MOUSE_EXITED, -1, -1);
        assertEquals(-1, Fx.on(() -> chart.hoveredEpochProperty().get()));
    }

    @Test
    void legendRowsLightTheirExampleWhileThePointerIsOnThem() {
        for (LegendRow row : LegendRow.values()) {
            float[] at = Fx.on(() -> view.picks().find(new BraidPick.Legend(row)));
            mouse(MouseEvent.MOUSE_MOVED, at[0], at[1]);
            assertEquals(row, Fx.on(() -> view.look().lit()));
        }
        mouse(MouseEvent.MOUSE_EXITED, -1, -1);
        assertNull(Fx.on(() -> view.look().lit()));
    }

    @Test
    void dragOrbitsAndRBringsBackWhatTheHandMoved() {
        mouse(MouseEvent.MOUSE_PRESSED, 300, 150);
        mouse(MouseEvent.MOUSE_DRAGGED, 340, 160);
        mouse(MouseEvent.MOUSE_RELEASED, 340, 160);
        assertEquals(16, Fx.on(() -> view.viewpoint().yaw()), 0.01);
        assertTrue(clicks.isEmpty());
        press(KeyCode.DIGIT2);
        assertEquals(Viewpoint.SIDE, Fx.on(view::viewpoint));
        press(KeyCode.RIGHT);
        assertEquals(Viewpoint.SIDE.yaw() + 5, Fx.on(() -> view.viewpoint().yaw()), 0.01);
        press(KeyCode.R);
        assertEquals(Viewpoint.FIRST, Fx.on(view::viewpoint));
        press(KeyCode.L);
        assertFalse(Fx.on(() -> view.legendProperty().get()));
    }

    @Test
    void newEpochsAreDrawnAndToldInWords() {
        long before = Fx.on(view::framesShown);
        Histories.calm(31).stream().skip(30).forEach(model::add);
        Fx.until(() -> view.framesShown() > before && view.picks().find(new BraidPick.Segment(30, 0)) != null);
        Fx.until(() -> String.valueOf(view.getAccessibleText()).contains("epoch 30"));
    }
}
