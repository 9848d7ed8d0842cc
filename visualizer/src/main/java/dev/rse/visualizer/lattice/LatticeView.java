package dev.rse.visualizer.lattice;

import dev.rse.visualizer.palette.Theme;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;

/** The lattice view: the cells of a strand as a picture, the controls above it, and the picked cell beside it. */
public final class LatticeView extends BorderPane {
    private static final double CARD_WIDTH = 324;
    private static final long DETAIL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final LatticeModel model;
    private final CellSource source;
    private final LatticeChoices choices = new LatticeChoices();
    private final LatticeMap map;
    private final CellCard card;
    private final AtomicBoolean told = new AtomicBoolean();
    private BiConsumer<Integer, Integer> onPage = (strand, page) -> {};
    private BiConsumer<String, String> onTable = (name, text) -> {};
    private Consumer<Node> onPicture = node -> {};
    private boolean reading;
    private int run;
    private long lastDetail;

    /** A view of the strands of a model, read from a source; it listens to the model as long as both live. */
    public LatticeView(LatticeModel model, CellSource source) {
        this.model = model;
        this.source = source;
        getStyleClass().add("lattice-view");
        map = new LatticeMap(model, source, choices, this::sampled);
        card = new CellCard(
                choices::pick, page -> onPage.accept(choices.strand().get(), page), this::listReceived);
        card.setPrefWidth(CARD_WIDTH);
        card.setMinWidth(CARD_WIDTH);
        card.setMaxWidth(CARD_WIDTH);
        setTop(new LatticeBar(choices, menu()));
        setCenter(map);
        setRight(card);
        choices.picked().addListener(changed -> read());
        choices.quantity().addListener(changed -> read());
        choices.cells().addListener(changed -> read());
        model.onChange(() -> {
            if (!told.getAndSet(true)) {
                Platform.runLater(this::moved);
            }
        });
        choices.fit(model.strands());
    }

    private List<MenuItem> menu() {
        MenuItem camera = new MenuItem("Reset camera (R)");
        camera.setOnAction(event -> map.resetCamera());
        MenuItem table = new MenuItem("Export values as CSV…");
        table.setOnAction(event -> {
            if (map.sample() != null) {
                onTable.accept("lattice.csv", CellCsv.of(map.sample()));
            }
        });
        MenuItem picture = new MenuItem("Save picture…");
        picture.setOnAction(event -> onPicture.accept(map));
        return List.of(camera, table, picture);
    }

    /** Calls {@code listener} with strand and page when the page of a cell is to be shown. */
    public void setOnPage(BiConsumer<Integer, Integer> listener) {
        onPage = listener;
    }

    /** Calls {@code listener} with a file name and a text when the values are to be exported. */
    public void setOnTable(BiConsumer<String, String> listener) {
        onTable = listener;
    }

    /** Calls {@code listener} with the picture when it is to be saved. */
    public void setOnPicture(Consumer<Node> listener) {
        onPicture = listener;
    }

    /** Colours. */
    public ObjectProperty<Theme> themeProperty() {
        return map.themeProperty();
    }

    /** What is chosen. */
    public LatticeChoices choices() {
        return choices;
    }

    /** What lies where on the picture now shown, in the coordinates of {@link #picture()}. */
    public LatticePicks picks() {
        return map.picks();
    }

    /** The picture, which takes the keyboard. */
    public Node picture() {
        return map;
    }

    private void moved() {
        told.set(false);
        if (run != model.runs()) {
            run = model.runs();
            reading = false;
            map.restart();
        }
        choices.fit(model.strands());
        map.look();
    }

    private void sampled() {
        if (System.nanoTime() - lastDetail >= DETAIL_NANOS) {
            read();
        }
    }

    private void read() {
        StrandCells cells = choices.cells().get();
        int cell = choices.picked().get();
        CellQuantity quantity = choices.quantity().get();
        if (cells == null || cell < 0 || quantity == null) {
            card.clear(cells);
            return;
        }
        card.loading(cells, cell);
        if (reading) {
            return;
        }
        reading = true;
        lastDetail = System.nanoTime();
        int mine = run;
        var _ = source.detail(cells.strand(), cell, quantity)
                .whenComplete((detail, failure) -> Platform.runLater(() -> {
                    if (mine == run) {
                        show(cells, cell, quantity, detail, failure);
                    }
                }));
    }

    private void show(StrandCells cells, int cell, CellQuantity quantity, CellDetail detail, Throwable failure) {
        reading = false;
        boolean wanted = cells.equals(choices.cells().get())
                && cell == choices.picked().get()
                && quantity.equals(choices.quantity().get());
        if (!wanted) {
            read();
        } else if (failure == null) {
            card.show(cells, detail, quantity);
        } else {
            card.failed(Sampler.reason(failure));
        }
    }

    private void listReceived() {
        StrandCells cells = choices.cells().get();
        int cell = choices.picked().get();
        card.receivedLoading();
        var _ = source.received(cells.strand(), cell)
                .whenComplete((events, failure) -> Platform.runLater(() -> {
                    if (failure != null) {
                        card.receivedFailed(Sampler.reason(failure));
                    } else if (cells.equals(choices.cells().get())
                            && cell == choices.picked().get()) {
                        card.received(cells, events);
                    } else {
                        card.receivedFailed("");
                    }
                }));
    }
}
