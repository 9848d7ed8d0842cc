package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.dock.LayoutNode;
import dev.rse.app.settings.Folders;
import dev.rse.app.testing.WindowRig;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.engine.Lattice;
import dev.rse.visualizer.lattice.LatticeView;
import dev.rse.visualizer.lattice.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lattice panel of the live machine in the real window. */
class LatticeWindowTest {

    private static final int STRAND = 2;

    @TempDir
    private Path home;

    private final RunRoom room = new RunRoom();
    private WindowRig rig;
    private LatticeView view;

    private <T> T ask(Function<Braid, T> question) {
        return rig.ask(room::machine).orElseThrow().runner().ask(question).join();
    }

    private static long word(Braid braid, int cell) {
        return braid.committed(STRAND).load(braid.layout(STRAND).cellAddress() + 3 * cell);
    }

    private static int living(Braid braid) {
        for (int cell = 0; cell < Lattice.DEFAULT.cells(); cell++) {
            if (word(braid, cell) > 0) {
                return cell;
            }
        }
        return -1;
    }

    /** A cell of the same slice across z that is no point in space. */
    private static int deadBeside(Braid braid, int cell) {
        for (int other = Lattice.DEFAULT.zOf(cell); other < Lattice.DEFAULT.cells(); other += Lattice.DEFAULT.z()) {
            if (word(braid, other) == 0) {
                return other;
            }
        }
        return -1;
    }

    private void mouse(EventType<MouseEvent> type, float[] at) {
        rig.run(() -> {
            Node picture = view.picture();
            Point2D place = picture.localToScene(at[0], at[1]);
            PickResult hit = new PickResult(picture, place.getX(), place.getY());
            boolean down = type == MouseEvent.MOUSE_PRESSED;
            Event.fireEvent(
                    picture,
                    new MouseEvent(
                            type,
                            place.getX(),
                            place.getY(),
                            place.getX(),
                            place.getY(),
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            down,
                            false,
                            false,
                            false,
                            false,
                            true,
                            hit));
        });
    }

    private String firstWord() {
        return rig.ask(() -> {
            List<?> items = rig.node("#cell-words", ListView.class).getItems();
            return items.isEmpty() ? "" : (String) items.getFirst();
        });
    }

    private String label(String id) {
        return rig.ask(() -> rig.node(id, Labeled.class).getText());
    }

    private void pauseAndShow() {
        rig.until("epochs are committed", () -> !rig.text("#status-root").isEmpty());
        rig.run(() -> rig.frame().actions().run("pause"));
        rig.until("it is paused", () -> rig.text("#status-state").contains("paused"));
        rig.run(() -> rig.frame().docks().show("lattice"));
        view = rig.node(".lattice-view", LatticeView.class);
    }

    @Test
    void aPickedCellShowsItsCommittedWordItsEventsAndItsPage() {
        rig = WindowRig.open(home, List.of(room));
        try {
            pauseAndShow();
            int cell = ask(LatticeWindowTest::living);
            rig.run(() -> {
                view.choices().mode().set(Mode.SLICE);
                view.choices().at().set(Lattice.DEFAULT.zOf(cell));
            });
            int dead = ask(braid -> deadBeside(braid, cell));
            rig.until(
                    "the slice is drawn, dead cells and all", () -> view.picks().find(dead) != null);
            float[] at = rig.ask(() -> view.picks().find(cell));
            mouse(MouseEvent.MOUSE_PRESSED, at);
            mouse(MouseEvent.MOUSE_RELEASED, at);
            long word = ask(braid -> word(braid, cell));
            rig.until("its word is shown", () -> firstWord().startsWith("alive  " + word + " generations"));
            assertTrue(firstWord().contains("0x%016x".formatted(word)));

            rig.press(KeyCode.RIGHT);
            int next = Lattice.DEFAULT.cell(
                    Lattice.DEFAULT.xOf(cell) + 1, Lattice.DEFAULT.yOf(cell), Lattice.DEFAULT.zOf(cell));
            assertEquals(next, rig.ask(() -> view.choices().picked().get()));
            long beside = ask(braid -> word(braid, next));
            rig.until("its neighbour is shown", () -> firstWord().startsWith("alive  " + beside + " generations"));

            rig.run(() -> rig.node("#cell-again", Button.class).fire());
            rig.until(
                    "its last events are listed",
                    () -> label("#cell-received-words").contains("it came to the same root"));

            rig.run(() -> rig.node("#cell-page", Button.class).fire());
            int page = ask(braid -> (braid.layout(STRAND).cellAddress() + 3 * next) / 512);
            rig.until(
                    "the page is shown",
                    () -> rig.frame().docks().isShowing("state-tree")
                            && rig.node(".page-card .title-4", Labeled.class)
                                    .getText()
                                    .replaceAll("\\D", "")
                                    .equals(String.valueOf(page)));
        } finally {
            rig.close();
        }
    }

    @Test
    void processesOfTheKernelLiveOnCells() {
        rig = WindowRig.open(home, List.of(room));
        try {
            rig.until(
                    "the kernel has booted",
                    () -> rig.frame().docks().view("console").isPresent());
            pauseAndShow();
            rig.run(() -> view.choices().strand().set(0));
            int shell = ask(braid -> new KernelResidents(braid.layout(0))
                    .in(braid.committed(0))
                    .getFirst()
                    .cell());
            rig.until("the shell is drawn as a point", () -> view.picks().find(shell) != null);
            rig.run(() -> view.choices().pick(shell));
            rig.until("it is told", () -> firstWord().startsWith("process 1, "));

            rig.run(() -> view.picture().requestFocus());
            rig.run(() -> rig.frame().actions().run("new-seed"));
            rig.until("another machine runs", () -> rig.text("#status-state").contains("running"));
            assertTrue(rig.ask(() -> rig.frame().docks().isShowing("lattice")));
        } finally {
            rig.close();
        }
    }

    @Test
    void anOldLayoutGetsTheNewPanelsAndKeepsTheRest() throws IOException {
        WindowRig.open(home, List.of(new RunRoom())).close();
        Path file = Folders.under(home).configuration().resolve("layout.json");
        String stored = Files.readString(file);
        String old = stored.replaceAll(",?\\s*\"(lattice|charts)\"", "");
        assertNotEquals(stored, old);
        assertFalse(old.contains("lattice"));
        Files.writeString(file, old);
        rig = WindowRig.open(home, List.of(room));
        try {
            String docks = rig.ask(() -> docks(rig.frame().docks().capture()));
            assertTrue(docks.matches(".*centre:\\[braid, state-tree, [^]]*lattice.*"), docks);
            assertTrue(docks.matches(".*bottom:\\[console, [^]]*charts.*"), docks);
            assertTrue(docks.contains("right:[run, inspect, "), docks);
        } finally {
            rig.close();
        }
    }

    private static String docks(LayoutNode node) {
        return switch (node) {
            case LayoutNode.Dock dock -> dock.id() + ":" + dock.panels() + " ";
            case LayoutNode.Split split ->
                split.parts().stream().map(LatticeWindowTest::docks).reduce("", String::concat);
        };
    }
}
