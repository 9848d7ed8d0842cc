package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.action.Action;
import dev.rse.app.compare.Compared;
import dev.rse.app.terminal.TerminalView;
import dev.rse.app.testing.WindowRig;
import dev.rse.app.viewmodel.EpochRow;
import dev.rse.app.viewmodel.Words;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.hash.Digest;
import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.charts.ChartsView;
import dev.rse.visualizer.statetree.StateTreeView;
import dev.rse.visualizer.timeline.TimelineStrip;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window, scrubbed into the past of the live machine, forked there, and back again. */
class PastWindowTest {

    @TempDir
    private Path home;

    private RunRoom room;
    private WindowRig rig;

    @BeforeEach
    void open() {
        room = new RunRoom();
        rig = WindowRig.open(home, List.of(room));
        rig.run(() -> rig.frame().docks().show("console"));
        rig.until("the kernel's prompt is there", () -> live().contains("rse:/$"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private List<String> live() {
        return screen(".panel .terminal");
    }

    private List<String> past() {
        return screen("#past-console .terminal");
    }

    private List<String> screen(String query) {
        return rig.ask(() -> {
            Set<Node> found = rig.scene().getRoot().lookupAll(query);
            return found.isEmpty()
                    ? List.of()
                    : ((TerminalView) found.iterator().next()).screen();
        });
    }

    private void say(String word) {
        rig.run(() -> rig.frame().docks().show("console"));
        rig.type("echo " + word);
        rig.press(KeyCode.ENTER);
        rig.until("the shell has said " + word, () -> live().contains(word));
    }

    private long epoch() {
        return rig.ask(() -> room.machine()
                .orElseThrow()
                .runner()
                .ask(braid -> braid.epoch() - 1)
                .join());
    }

    private Action action(String id) {
        return rig.frame().actions().get(id);
    }

    /** Goes to an epoch that has a later one, the last step by key. */
    private void goTo(long epoch) {
        rig.run(() -> rig.frame().docks().show("braid"));
        rig.run(() -> room.past().goTo(epoch + 1));
        rig.until("the epoch after is shown", () -> shownOnStrip() == epoch + 1);
        rig.run(() -> rig.node("#timeline-strip", TimelineStrip.class).requestFocus());
        rig.press(KeyCode.LEFT);
        rig.until("epoch " + epoch + " is shown", () -> shownOnStrip() == epoch);
    }

    private long shownOnStrip() {
        return rig.node("#timeline-strip", TimelineStrip.class)
                .shownEpochProperty()
                .get();
    }

    private Digest rootOfShown(int strand) {
        return rig.ask(() -> room.moment().past().get().strands().get(strand).root());
    }

    @Test
    void whatIsScrubbedToIsShownEverywhereAndCanBeRunOnFrom() {
        say("before");
        rig.run(() -> rig.frame().actions().run("pause"));
        rig.until("it is paused", () -> rig.text("#status-state").contains("paused"));
        long early = epoch();
        Digest rootThen = rig.ask(() -> room.machine()
                .orElseThrow()
                .runner()
                .ask(braid -> braid.committed(0).root())
                .join());
        rig.run(() -> rig.frame().actions().run("pause"));
        say("after");
        assertFalse(rig.ask(() -> action("fork").available().get()));
        assertEquals(
                "now is shown; go back to the epoch to run from",
                rig.ask(() -> action("fork").reason().get()));

        goTo(early);
        assertTrue(rig.sees("#past-banner"));
        assertTrue(rig.text("#past-words").startsWith("Viewing epoch"), rig.text("#past-words"));
        assertEquals(rootThen, rootOfShown(0));
        rig.run(() -> rig.frame().docks().show("console"));
        rig.until("the screen is that of then", () -> past().contains("before"));
        assertFalse(past().contains("after"), "what came later is not on the screen");
        pickPage();
        assertTrue(pageWords().startsWith("As committed after epoch " + Numbers.grouped(early) + "."), pageWords());
        assertNotEquals(early, epoch(), "the machine has gone on");

        rig.run(() -> rig.frame().actions().run("fork"));
        rig.until("the fork is shown", () -> room.run().parent().isPresent());
        rig.until("now is shown", () -> !rig.sees("#past-banner"));
        rig.until("the fork has the screen of then", () -> live().contains("before") && !live().contains("after"));
        say("otherwise");
        assertFalse(live().contains("after"));
        rig.run(() -> rig.frame().docks().show("runs"));
        assertEquals(
                2,
                rig.ask(() ->
                        rig.node("#runs-table", TableView.class).getItems().size()));

        compareWithItsParent();
        rig.run(() -> room.show(0));
        rig.until("the first run is shown", () -> room.run().parent().isEmpty());
        rig.run(() -> rig.frame().docks().show("console"));
        rig.until("it has gone its own way", () -> live().contains("after") && !live().contains("otherwise"));
        say("again");
    }

    private void compareWithItsParent() {
        long forked = rig.ask(() -> room.run().forkEpoch());
        rig.run(() -> rig.frame().actions().run("compare"));
        rig.run(() -> rig.node("#compare-go", Button.class).fire());
        rig.until(
                "they were compared",
                () -> rig.sees("#compare-verdict")
                        && rig.text("#compare-verdict").startsWith("They differ first in epoch"));
        long first = rig.ask(() ->
                rig.node("#compare-table", TableView.class).getSelectionModel().getSelectedItem()
                                instanceof Compared.Row row
                        ? row.epoch()
                        : -1L);
        assertTrue(first > forked, "they are the same up to where they part: " + first + " after " + forked);
        assertTrue(rig.sees("#compare-card"));
    }

    private void pickPage() {
        rig.run(() -> rig.frame().docks().show("state-tree"));
        rig.run(() -> rig.node(".state-tree-view", StateTreeView.class).pick(0));
        rig.until("the page is read", () -> rig.sees("#verify-page"));
    }

    private String pageWords() {
        return rig.ask(() -> rig.node("#page-when", Label.class).getText());
    }

    @Test
    void aHaltedMachineRunsOnFromItsLastCommit() {
        rig.ask(() -> room.machine().orElseThrow().runner().ask(braid -> {
            long epoch = braid.epoch() + 2;
            braid.inject(Fault.parse("bitflip@" + epoch + ":0:C"));
            braid.inject(Fault.parse("bitflip@" + epoch + ":1:C"));
            return true;
        }));
        rig.until("it has halted", () -> rig.text("#status-state").contains("halted"));
        rig.run(() -> rig.frame().docks().show("braid"));
        assertTrue(rig.sees("#halted-strip"));
        long last = rig.ask(() -> room.run().newest());
        rig.run(() -> rig.frame().actions().run("go-back"));
        rig.until("the last commit is shown", () -> room.past().epoch().get() == last);
        rig.run(() -> rig.frame().actions().run("fork"));
        rig.until("the fork is shown", () -> room.run().parent().isPresent());
        rig.until("it runs", () -> rig.text("#status-state").contains("running"));
        rig.until("beyond where its parent halted", () -> room.run().newest() > last + 2);
        say("alive");
    }

    @Test
    void ticksAreSteppedBackByKeys() {
        rig.until("some epochs have been", () -> room.run().newest() > 3);
        rig.run(() -> rig.frame().actions().run("pause"));
        rig.until("it is paused", () -> rig.text("#status-state").contains("paused"));
        long newest = epoch();
        Digest rootNow = rig.ask(() ->
                room.machine().orElseThrow().runner().ask(braid -> braid.root()).join());
        // Every strand one tick on, as an epoch of its own.
        rig.press(KeyCode.F7);
        rig.until("a tick was run", () -> room.run().newest() == newest + 1);
        rig.press(KeyCode.SHIFT, KeyCode.F7);
        rig.until("the tick before is shown", () -> room.moment().past().get() != null);
        assertEquals(rootNow, rig.ask(() -> room.moment().past().get().root()));
        rig.press(KeyCode.SHIFT, KeyCode.F7);
        rig.until("and the one before that", () -> room.moment().past().get().isWithin());
        String words = rig.text("#past-words");
        assertTrue(
                words.matches("Viewing tick .* of C, 1 before the end of epoch " + Numbers.grouped(newest)
                        + " \\(read-only\\)"),
                words);
        assertEquals("in epoch " + Numbers.grouped(newest), rig.text("#status-epoch"));
        assertEquals(
                "a run begins where an epoch has ended; step there first",
                rig.ask(() -> action("fork").reason().get()));
        pickPage();
        assertTrue(pageWords().contains(", within epoch " + Numbers.grouped(newest)), pageWords());
        rig.press(KeyCode.F7);
        rig.until("forward again", () -> !room.moment().past().get().isWithin());
        assertEquals(rootNow, rig.ask(() -> room.moment().past().get().root()));
        assertEquals(newest + 1, epoch(), "looking runs nothing");
        rig.run(() -> room.past().goTo(-1));
        rig.until("the first state is shown", () -> room.past().epoch().get() == -1);
        assertEquals(
                "this is the first state; nothing was before it",
                rig.ask(() -> action("past-tick-back").reason().get()));
    }

    @Test
    void thePastIsSteppedPlayedAndLeftByKeys() {
        rig.until("some epochs have been", () -> room.run().newest() > 12);
        rig.run(() -> rig.frame().actions().run("pause"));
        rig.until("it is paused", () -> rig.text("#status-state").contains("paused"));
        long newest = epoch();
        rig.press(KeyCode.SHIFT, KeyCode.F8);
        rig.until("the epoch before is shown", () -> room.past().epoch().get() == newest - 1);
        rig.press(KeyCode.SHIFT, KeyCode.F8);
        rig.until("the one before that", () -> room.past().epoch().get() == newest - 2);
        rig.press(KeyCode.F8);
        rig.until("and on again", () -> room.past().epoch().get() == newest - 1);
        rig.run(() -> rig.frame().actions().run("mark"));
        assertEquals(1, rig.ask(() -> room.run().marks().size()));
        rig.run(() -> rig.frame().docks().show("braid"));
        rig.run(() -> rig.node("#timeline-strip", TimelineStrip.class).requestFocus());
        rig.press(KeyCode.HOME);
        rig.until("the first state is shown", () -> room.past().epoch().get() == -1);
        rig.run(() -> room.past().pace().set(256));
        rig.run(() -> rig.frame().actions().run("past-play"));
        rig.until("it was played up to now", () -> room.past().isLive());
        assertEquals(newest, epoch(), "looking at the past runs nothing");
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        rig.until("everything can be searched", () -> rig.sees("#palette"));
        rig.type("Epoch " + (newest - 3));
        rig.press(KeyCode.ENTER);
        rig.until("what was found is shown", () -> room.past().epoch().get() == newest - 3);
    }

    @Test
    void tablesChartsAndStatusBarShowTheMomentWhileTheMachineGoesOn() {
        rig.until("some epochs have been", () -> room.run().newest() > 20);
        rig.run(() -> rig.frame().docks().show("epochs"));
        assertTrue(rig.text("#epochs-hint").startsWith("The newest"));
        goTo(9);
        assertEquals("epoch 9", rig.text("#status-epoch"));
        String root = rig.ask(() -> room.moment().past().get().root().hex());
        assertEquals("root " + root.substring(0, 8) + "…", rig.text("#status-root"));
        long tick = rig.ask(() -> room.moment().past().get().strands().get(2).tick());
        assertEquals("tick " + Words.count(tick), rig.text("#status-tick"));
        assertEquals("● machine running", rig.text("#status-state"));
        rig.run(() -> rig.frame().actions().run("copy-root"));
        assertEquals(root, rig.ask(() -> Clipboard.getSystemClipboard().getString()));

        rig.run(() -> rig.frame().docks().show("epochs"));
        assertEquals(
                List.of(9L, 9L, 9L, 8L),
                epochRows().stream().map(EpochRow::epoch).limit(4).toList());
        assertEquals(30, epochRows().size(), "epochs 0 to 9 of three strands");
        rig.until("the rows of the epoch viewed are marked", () -> markedRows() == 3);
        rig.run(() -> rig.frame().docks().show("charts"));
        rig.until("the charts end there", () -> chartWords().contains("Epoch 9."));
        assertTrue(chartWords().contains("up to the one viewed"), chartWords());

        rig.run(() -> rig.frame().actions().run("past-now"));
        rig.until("the machine's state is told", () -> rig.text("#status-state").equals("● running"));
        rig.run(() -> rig.frame().docks().show("epochs"));
        rig.until("newer epochs are listed", () -> epochRows().getFirst().epoch() > 20);
        assertEquals(0L, rig.ask(this::markedRows));
        assertEquals(0L, epochRows().getLast().epoch(), "none has been left out meanwhile");
    }

    private List<EpochRow> epochRows() {
        return rig.ask(() -> ((TableView<?>) rig.node("#epochs-table", TableView.class))
                .getItems().stream().map(EpochRow.class::cast).toList());
    }

    private long markedRows() {
        return rig.node("#epochs-table", TableView.class).lookupAll(".table-row-cell").stream()
                .filter(row -> row.getPseudoClassStates().toString().contains("viewed"))
                .count();
    }

    private String chartWords() {
        return rig.ask(
                () -> String.valueOf(rig.node("#charts-view", ChartsView.class).getAccessibleText()));
    }
}
