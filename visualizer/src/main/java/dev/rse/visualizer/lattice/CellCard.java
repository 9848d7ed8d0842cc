package dev.rse.visualizer.lattice;

import dev.rse.visualizer.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known of the picked cell: its words, its events, those around it, and where it lies in memory. */
final class CellCard extends VBox {
    private static final String PLEASE_PICK =
            "Click a cell, or use the arrow keys in the picture: its words, its events and its neighbours appear here.";

    private static final String WORDLESS =
            "The program of this strand keeps its state in pages of its own, not in words of"
                    + " cells; what lives on cells is shown. ";

    private final Label title = new Label();
    private final Label hint = new Label();
    private final Button page = new Button("Show its page");
    private final Button copy = new Button("Copy");
    private final HBox buttons = new HBox(8, page, copy);
    private final WordList words = new WordList();
    private final ListView<String> pending = new ListView<>();
    private final ListView<String> received = new ListView<>();
    private final Label waiting = new Label();
    private final Label last = new Label();
    private final Button again = new Button("List last epoch's events");
    private final NeighbourGrid neighbours;
    private final Tab wordsTab = new Tab("Words");
    private final TabPane tabs = new TabPane();
    private CellDetail detail;

    CellCard(IntConsumer go, IntConsumer showPage, Runnable listReceived) {
        super(8);
        neighbours = new NeighbourGrid(go);
        setPadding(new Insets(8));
        title.getStyleClass().add("title-4");
        title.setId("cell-title");
        words.setId("cell-words");
        pending.setId("cell-pending");
        received.setId("cell-received");
        last.setId("cell-received-words");
        page.setId("cell-page");
        again.setId("cell-again");
        for (Label text : List.of(hint, last)) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        words.setAccessibleText("Words of the cell");
        pending.setAccessibleText("Events that wait for the cell");
        received.setAccessibleText("Events that the cell received in the last epoch");
        for (ListView<String> list : List.of(words, pending, received)) {
            list.getStyleClass().addAll("mono", "dense");
            list.setStyle("-fx-font-family: 'JetBrains Mono'; -fx-font-size: 12px;");
            VBox.setVgrow(list, Priority.ALWAYS);
        }
        page.setOnAction(event -> showPage.accept(detail.page()));
        copy.setOnAction(event -> copyAll());
        again.setOnAction(event -> listReceived.run());
        wordsTab.setContent(words);
        Tab eventsTab = new Tab("Events", events());
        Tab aroundTab = new Tab("Neighbours", padded(neighbours));
        for (Tab tab : List.of(wordsTab, eventsTab, aroundTab)) {
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        }
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(title, hint, buttons, tabs);
        clear(null);
    }

    private VBox events() {
        pending.setPrefHeight(90);
        received.setPrefHeight(110);
        return padded(new VBox(6, waiting, pending, again, last, received));
    }

    private static VBox padded(VBox box) {
        box.setPadding(new Insets(8, 0, 0, 0));
        return box;
    }

    /** Its list of words. */
    WordList words() {
        return words;
    }

    /** Nothing is picked of these cells, or of none. */
    void clear(StrandCells cells) {
        detail = null;
        title.setText("No cell picked");
        boolean wordless = cells != null && cells.wordsPerCell() == 0;
        hint.setText(wordless ? WORDLESS + PLEASE_PICK : PLEASE_PICK);
        show(false);
    }

    void loading(StrandCells cells, int cell) {
        if (detail == null || detail.cell() != cell || detail.strand() != cells.strand()) {
            detail = null;
            words.forget();
            title.setText("Cell " + cells.place(cell));
            hint.setText("Reading…");
            show(false);
            received.getItems().clear();
            last.setText("What the cell received is found by running the epoch again.");
        }
    }

    void failed(String why) {
        hint.setText("The cell cannot be read now: " + why);
        show(false);
    }

    private void show(boolean shown) {
        buttons.setVisible(shown);
        tabs.setVisible(shown);
    }

    void show(StrandCells cells, CellDetail now, CellQuantity quantity) {
        CellDetail before = detail;
        detail = now;
        title.setText("Cell " + cells.place(now.cell()));
        hint.setText("Cell " + Numbers.grouped(now.cell()) + " of "
                + Numbers.grouped(cells.lattice().cells())
                + ", strand " + cells.letter() + ", " + cells.program() + ". After epoch "
                + Numbers.grouped(Math.max(0, now.epoch() - 1)) + ".");
        boolean hasWords = now.page() >= 0;
        page.setVisible(hasWords);
        page.setManaged(hasWords);
        page.setText("Show page " + Numbers.grouped(Math.max(0, now.page())));
        wordsTab.setText(hasWords ? "Words" : "Who lives here");
        if (hasWords) {
            words.show(wordLines(cells, now), word -> isOther(before, now, word));
        } else {
            words.show(residents(cells, now));
        }
        waiting.setText(
                now.pendingTotal() == 1 ? "1 event waits" : Numbers.grouped(now.pendingTotal()) + " events wait");
        set(pending, lines(cells, now.pending(), now.pendingTotal()));
        neighbours.show(cells, now, quantity);
        show(true);
    }

    /** Whether a word of the cell is another than when the cell was read before. */
    private static boolean isOther(CellDetail before, CellDetail now, int word) {
        return before != null
                && before.cell() == now.cell()
                && before.strand() == now.strand()
                && before.words().size() == now.words().size()
                && !before.words().get(word).equals(now.words().get(word));
    }

    private static List<String> wordLines(StrandCells cells, CellDetail now) {
        List<String> lines = new ArrayList<>();
        for (int word = 0; word < now.words().size(); word++) {
            CellQuantity named = cells.word(word);
            long value = now.words().get(word);
            long number = now.numbers().get(word);
            String unit = named.unit().isEmpty() ? "" : " " + named.unit();
            String raw = number == value ? "" : "\n  word " + value;
            lines.add(named.name() + "  " + number + unit + raw + "\n  0x" + hex(value) + "\n  "
                    + folded(named.meaning()));
        }
        return lines;
    }

    /** A list's cells do not wrap: long lines are broken by hand. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String each : text.split(" ", -1)) {
            if (column + each.length() > 34) {
                out.append("\n  ");
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(each);
            column += each.length();
        }
        return out.toString();
    }

    private static List<String> residents(StrandCells cells, CellDetail now) {
        if (!now.residents().isEmpty()) {
            return now.residents().stream().map(CellCard::folded).toList();
        }
        return List.of(
                "Nothing lives on this cell now.",
                "  " + folded(cells.quantities().getFirst().meaning()));
    }

    private static List<String> lines(StrandCells cells, List<CellEvent> events, int total) {
        List<String> lines = new ArrayList<>();
        for (CellEvent event : events) {
            lines.add(event.words(cells));
        }
        if (total > events.size()) {
            lines.add("and " + Numbers.grouped(total - events.size()) + " more");
        }
        return lines;
    }

    private static String hex(long value) {
        String digits = Long.toHexString(value);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static void set(ListView<String> list, List<String> lines) {
        if (!list.getItems().equals(lines)) {
            list.getItems().setAll(lines);
        }
    }

    void receivedLoading() {
        again.setDisable(true);
        last.setText("Running the epoch again…");
    }

    void received(StrandCells cells, CellEvents events) {
        again.setDisable(false);
        last.setText("Epoch " + Numbers.grouped(events.epoch()) + ", ticks " + Numbers.grouped(events.startTick())
                + " to " + Numbers.grouped(events.endTick() - 1) + ": "
                + (events.total() == 1 ? "1 event." : Numbers.grouped(events.total()) + " events.")
                + " Run again, it came to the same root.");
        set(received, lines(cells, events.events(), events.total()));
    }

    void receivedFailed(String why) {
        again.setDisable(false);
        last.setText(why);
        received.getItems().clear();
    }

    private void copyAll() {
        StringBuilder text = new StringBuilder(title.getText())
                .append('\n')
                .append(hint.getText())
                .append('\n');
        for (ListView<String> list : List.of(words, pending, received)) {
            list.getItems().forEach(line -> text.append(line).append('\n'));
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
