package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.program.ProgramDesk;
import dev.rse.app.program.ProgramPanel;
import dev.rse.app.program.Template;
import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.viewmodel.ProgramViewModel;
import dev.rse.app.window.Files;
import dev.rse.app.window.Frame;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** Writing a program and running it on strand C. */
final class ProgramActions {

    private static final String PANEL = "program";

    private final Frame frame;
    private final MachineControl control;
    private final ProgramDesk desk;
    private final TextField parameters = new TextField();

    ProgramActions(Frame frame, MachineControl control, ProgramDesk desk) {
        this.frame = frame;
        this.control = control;
        this.desk = desk;
    }

    ProgramPanel panel() {
        return new ProgramPanel(desk, frame.actions(), parameters);
    }

    void add() {
        ProgramViewModel model = desk.model();
        ObservableValue<String> unlessOpen =
                model.text().map(text -> text.isEmpty() ? "no program is open in the panel Program" : "");
        frame.actions()
                .add(Action.named("program-new", "New program…")
                        .description("Begins a program of your own with a template")
                        .icon(CarbonIcons.DOCUMENT_ADD)
                        .does(this::choose));
        frame.actions()
                .add(Action.named("program-open", "Open program…")
                        .description("Opens a Java file in the editor")
                        .icon(CarbonIcons.FOLDER)
                        .does(() -> Files.askWhatToOpen(frame, "Open program", "Java", "*.java")
                                .ifPresent(file -> {
                                    frame.docks().show(PANEL);
                                    desk.open(file);
                                })));
        frame.actions()
                .add(Action.named("program-save", "Save and compile program")
                        .description("Writes the editor's text into its file and compiles it; in the editor Ctrl+S")
                        .icon(CarbonIcons.SAVE)
                        .unless(unlessOpen)
                        .does(desk::save));
        frame.actions()
                .add(Action.named("program-save-as", "Save program as…")
                        .description("Writes the editor's text into another file and compiles it")
                        .icon(CarbonIcons.SAVE)
                        .unless(unlessOpen)
                        .does(() -> Files.askWhereToSave(frame, "Save program", model.fileName())
                                .ifPresent(desk::saveAs)));
        frame.actions()
                .add(Action.named("program-run", "Run program on C")
                        .description("Compiles the editor's program and boots the machine anew with it on strand C; in"
                                + " the editor Ctrl+Enter")
                        .icon(CarbonIcons.PLAY_FILLED_ALT)
                        .unless(unlessOpen)
                        .does(this::run));
    }

    private void choose() {
        frame.docks().show(PANEL);
        frame.palette()
                .ask(
                        "Begin with which template?",
                        Arrays.stream(Template.values())
                                .map(template -> PaletteItem.choice(
                                        template.title(), template.summary(), () -> desk.begin(template)))
                                .toList());
    }

    private void run() {
        List<String> given = ProgramPanel.parameters(parameters.getText());
        desk.compileAndThen(program -> {
            MachineSpec now = control.view().spec().get();
            control.boot(new MachineSpec(program.entry().name(), given, now.lattice(), now.seed(), true));
        });
    }
}
