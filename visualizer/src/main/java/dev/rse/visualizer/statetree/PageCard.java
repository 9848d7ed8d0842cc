package dev.rse.visualizer.statetree;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.Page;
import dev.rse.visualizer.Numbers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
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

/** What is known of the picked page: its path to the root, a button that recomputes it, and its words. */
final class PageCard extends VBox {
    private static final String PLEASE_PICK = "Click a square to see its page, its words and its path to the root.";
    private static final int WORDS_A_LINE = 2;

    private final Label title = new Label();
    private final Label hint = new Label(PLEASE_PICK);
    private final Button verify = new Button("Verify");
    private final Label result = new Label();
    private final ListView<String> path = new ListView<>();
    private final ListView<String> words = new ListView<>();
    private final TabPane tabs = new TabPane();
    private PageDetail detail;

    PageCard() {
        super(8);
        getStyleClass().add("page-card");
        title.getStyleClass().add("title-4");
        hint.setId("page-when");
        for (Label text : List.of(hint, result)) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        result.setId("page-check");
        verify.setId("verify-page");
        verify.setOnAction(event -> verify());
        for (ListView<String> list : List.of(path, words)) {
            list.getStyleClass().addAll("mono", "dense");
            list.setStyle("-fx-font-family: 'JetBrains Mono'; -fx-font-size: 12px;");
        }
        path.setAccessibleText("Path from the root to the page");
        words.setAccessibleText("Words of the page");
        path.setOnMouseClicked(event -> copyHash());
        Label key =
                new Label("In brackets: on the way to the root. Beside it: what it is hashed with. A click copies.");
        key.setWrapText(true);
        key.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(path, Priority.ALWAYS);
        Tab pathTab = new Tab("Path to root", new VBox(6, key, path));
        Tab wordsTab = new Tab("Words", words);
        pathTab.setClosable(false);
        wordsTab.setClosable(false);
        tabs.getTabs().addAll(pathTab, wordsTab);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(title, hint, new HBox(8, verify), result, tabs);
        clear();
    }

    void clear() {
        detail = null;
        title.setText("No page picked");
        hint.setText(PLEASE_PICK);
        showDetails(false);
    }

    void loading(int strand, int page) {
        detail = null;
        title.setText(name(strand, page));
        hint.setText("Reading…");
        showDetails(false);
    }

    void failed(String why) {
        hint.setText(why);
        showDetails(false);
    }

    private static String name(int strand, int page) {
        return "Page " + Numbers.grouped(page) + " of strand " + (char) ('A' + strand);
    }

    private void showDetails(boolean shown) {
        verify.setVisible(shown);
        tabs.setVisible(shown);
        result.setText("");
    }

    void show(PageDetail newDetail) {
        detail = newDetail;
        int page = detail.path().pageIndex();
        title.setText(name(detail.strand(), page));
        hint.setText(detail.when() + ". Address " + hex((long) page * Page.BYTES, 8) + ".");
        showDetails(true);
        showPath();
        words.getItems().clear();
        for (int i = 0; i < Page.WORDS; i += WORDS_A_LINE) {
            StringBuilder line = new StringBuilder(hex(8L * i, 3)).append("  ");
            for (int j = i; j < i + WORDS_A_LINE; j++) {
                line.append(hex(detail.word(j), 16)).append(' ');
            }
            words.getItems().add(line.toString());
        }
    }

    private void showPath() {
        path.getItems().clear();
        Digest[] way = detail.path().ascend();
        int levels = way.length - 1;
        path.getItems().add("root      " + brief(detail.path().root()));
        for (int level = levels - 1; level >= 0; level--) {
            boolean left = ((detail.path().pageIndex() >>> level) & 1) == 0;
            String own = brief(way[level]);
            String other = brief(detail.path().siblings().get(level));
            String pair = left ? "[" + own + "] " + other : other + " [" + own + "]";
            String name = level == 0 ? "page" : "level " + level;
            path.getItems().add(name + " ".repeat(10 - name.length()) + pair);
        }
    }

    private static String brief(Digest digest) {
        return digest.brief() + "…";
    }

    private static String hex(long value, int digits) {
        String text = Long.toHexString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private void copyHash() {
        int row = path.getSelectionModel().getSelectedIndex();
        if (detail == null || row < 0) {
            return;
        }
        Digest[] way = detail.path().ascend();
        ClipboardContent content = new ClipboardContent();
        content.putString(way[way.length - 1 - row].hex());
        Clipboard.getSystemClipboard().setContent(content);
        result.setText("Copied " + way[way.length - 1 - row].hex());
    }

    private void verify() {
        PageDetail checked = detail;
        result.setText("Recomputing…");
        var _ = CompletableFuture.supplyAsync(checked::check)
                .whenComplete((check, failure) -> Platform.runLater(() -> {
                    if (checked.equals(detail)) {
                        result.setText(failure == null ? check.words() : "The check failed: " + failure.getMessage());
                    }
                }));
    }
}
