package dev.rse.app.run;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.machine.MachineStatus;
import dev.rse.app.panel.PanelView;
import dev.rse.app.past.PastMoment;
import dev.rse.app.viewmodel.MachineViewModel;
import dev.rse.app.viewmodel.Words;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.program.ProgramEntry;
import dev.rse.visualizer.braid.BraidWords;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the machine runs, how it stands, and what it is to run next. */
final class RunPanel extends PanelView {

    private static final List<String> LATTICES = List.of("8x8x8", "16x16x16", "32x32x32", "64x64x64");
    private static final int STRANDS = 3;

    private final MachineControl control;
    private final ComboBox<String> program = new ComboBox<>();
    private final ComboBox<String> lattice = new ComboBox<>();
    private final TextField seed = new TextField();
    private final Label summary = new Label();
    private final Label wrong = new Label();
    private final Label[][] strands = new Label[STRANDS][4];
    private final Label[] lanes = new Label[STRANDS];

    RunPanel(MachineControl control) {
        this.control = control;
        VBox box =
                new VBox(8, heading("Strand C runs"), form(), heading("Strands"), strands(), heading("Lanes"), lanes());
        box.getStyleClass().add("card");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        showContent(scroll);
        MachineViewModel view = control.view();
        view.spec().subscribe(spec -> fill(spec));
        view.status().subscribe(_ -> tell());
        control.moment().past().subscribe(_ -> tell());
        view.failure().subscribe(text -> wrong.setText(text));
    }

    private GridPane form() {
        program.getItems()
                .setAll(Catalogue.workloads().entries().stream()
                        .map(ProgramEntry::name)
                        .toList());
        program.setId("run-program");
        program.setMaxWidth(Double.MAX_VALUE);
        program.setAccessibleText("Program of strand C");
        program.valueProperty().subscribe(name -> summary.setText(name == null ? "" : summary(name)));
        lattice.getItems().setAll(LATTICES);
        lattice.setEditable(true);
        lattice.setMaxWidth(Double.MAX_VALUE);
        lattice.setAccessibleText("Lattice of strand C");
        seed.setAccessibleText("Seed");
        summary.setWrapText(true);
        summary.getStyleClass().add("muted");
        wrong.setWrapText(true);
        wrong.setId("run-wrong");
        wrong.getStyleClass().add("panel-wrong");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        Button start = new Button("Run with these");
        start.setId("run-with-these");
        start.setOnAction(_ -> run());
        GridPane form = grid();
        form.addRow(0, new Label("Program"), program);
        form.add(summary, 1, 1);
        form.addRow(2, new Label("Lattice"), lattice);
        form.addRow(3, new Label("Seed"), seed);
        form.add(wrong, 1, 4);
        form.add(start, 1, 5);
        return form;
    }

    private GridPane strands() {
        GridPane grid = grid();
        grid.addRow(0, muted(""), muted("tick"), muted("an epoch"), muted("pending"));
        for (int strand = 0; strand < STRANDS; strand++) {
            for (int column = 0; column < strands[strand].length; column++) {
                strands[strand][column] = new Label();
            }
            strands[strand][0].getStyleClass().add("strand-" + BraidSpec.letter(strand));
            grid.addRow(strand + 1, strands[strand]);
        }
        return grid;
    }

    private GridPane lanes() {
        GridPane grid = grid();
        for (int lane = 0; lane < STRANDS; lane++) {
            lanes[lane] = new Label();
            grid.addRow(lane, new Label("lane " + lane), lanes[lane]);
        }
        return grid;
    }

    private void fill(MachineSpec spec) {
        program.setValue(spec.workload());
        lattice.setValue(spec.lattice().toString());
        seed.setText(Long.toString(spec.seed()));
        List<String> names = Specs.programs(spec);
        for (int strand = 0; strand < STRANDS; strand++) {
            strands[strand][0].setText(BraidSpec.letter(strand) + " " + names.get(strand));
        }
    }

    /** Tells how the strands and lanes stand, or stood at the moment of the past that is shown. */
    private void tell() {
        PastMoment past = control.moment().past().get();
        MachineStatus now = control.view().status().get();
        EpochRecord record = past == null ? now == null ? null : now.epoch() : recordOf(past);
        for (int strand = 0; strand < STRANDS; strand++) {
            StrandEpoch epoch = record == null ? null : record.strands().get(strand);
            Projection committed = epoch == null ? null : epoch.committed();
            strands[strand][2].setText(committed == null ? "" : Words.count(committed.executed()));
            if (past == null) {
                strands[strand][1].setText(epoch == null ? "" : Words.count(epoch.endTick()));
                strands[strand][3].setText(committed == null ? "" : Words.count(committed.pending()));
            } else {
                PastMoment.Strand then = past.strands().get(strand);
                strands[strand][1].setText(Words.count(then.tick()));
                strands[strand][3].setText(Words.count(StrandHeader.pending(then.memory())));
            }
            lanes[strand].setText(record == null ? "" : BraidWords.condition(record, strand));
        }
    }

    /** What was published of the epoch that had ended; nothing if that is no longer kept. */
    private EpochRecord recordOf(PastMoment past) {
        return control.current().get().records().archive().upTo(past.epoch(), 1).stream()
                .filter(record -> record.epoch() == past.epoch())
                .findFirst()
                .orElse(null);
    }

    private void run() {
        try {
            wrong.setText("");
            MachineSpec spec = new MachineSpec(
                    program.getValue(),
                    List.of(),
                    Lattice.parse(lattice.getEditor().getText().strip()),
                    parseSeed(seed.getText().strip()),
                    true);
            control.boot(spec);
        } catch (IllegalArgumentException refused) {
            wrong.setText(refused.getMessage());
        }
    }

    private static long parseSeed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a seed is a whole number, such as 7; this is " + text, noNumber);
        }
    }

    private static String summary(String name) {
        return Catalogue.workloads().entry(name).summary();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(64);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        return grid;
    }

    private static Node heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("card-section");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
