package dev.rse.app.program;

import dev.rse.app.fx.FxThread;
import dev.rse.app.log.Severity;
import dev.rse.app.machine.SourceFile;
import dev.rse.app.viewmodel.ProgramViewModel;
import dev.rse.app.window.Frame;
import dev.rse.torus.host.source.CompiledProgram;
import dev.rse.torus.host.source.Problem;
import dev.rse.torus.host.source.ProgramText;
import dev.rse.torus.host.source.SourceException;
import dev.rse.torus.host.source.SourceLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can be done with the program that is being written. Files are read and written, and sources compiled, in the
 * background; nothing typed is ever lost: it is kept as a draft, saved or not.
 */
public final class ProgramDesk {

    private static final String SOURCE = "program";
    private static final long KEEP_MILLISECONDS = 1_000;

    private final Frame frame;
    private final ProgramViewModel model = new ProgramViewModel();
    private final Draft draft;
    private final FxThread.Bell keep = new FxThread.Bell(KEEP_MILLISECONDS, this::keepDraft);
    private final DraftKeeper keeper;
    private boolean recovered;

    /** Keeps drafts and unnamed programs in the data folder of {@code frame}. */
    public ProgramDesk(Frame frame) {
        this.frame = frame;
        draft = new Draft(frame.folders().data(), warning -> frame.log().warn(SOURCE, warning));
        keeper = new DraftKeeper(draft, work -> Thread.ofVirtual().start(work));
    }

    /** What it works on. */
    public ProgramViewModel model() {
        return model;
    }

    /** Brings back what was kept, once; from then on every change is kept. */
    void recover() {
        if (recovered) {
            return;
        }
        recovered = true;
        draft.read().filter(kept -> !kept.text().isEmpty()).ifPresent(this::bringBack);
        model.text().subscribe(_ -> keep.strike());
    }

    private void bringBack(Draft.Kept kept) {
        if (!model.text().get().isEmpty()) {
            return;
        }
        Path file = kept.file().isEmpty() ? null : Path.of(kept.file());
        model.open(kept.text(), file, file == null ? "" : readOr(file, ""));
    }

    private static String readOr(Path file, String otherwise) {
        try {
            return SourceFile.read(file).text();
        } catch (IllegalArgumentException gone) {
            return otherwise;
        }
    }

    private void keepDraft() {
        keeper.keep(kept());
    }

    private Draft.Kept kept() {
        return new Draft.Kept(
                model.text().get(), model.file().map(Path::toString).orElse(""));
    }

    /** The window closes. */
    public void close() {
        if (recovered) {
            keeper.close(kept());
        }
    }

    /** Begins with a template. What was there goes to a file of its own if no file has it. */
    public void begin(Template template) {
        recover();
        setAside();
        model.open(template.text(), null, "");
        compile(_ -> {});
    }

    /** Writes what no file has into one that is new. */
    private void setAside() {
        if (model.text().get().isEmpty() || !model.isUnsaved()) {
            return;
        }
        String text = model.text().get();
        String name = model.fileName();
        frame.tasks()
                .start(
                        "Keeping " + name,
                        _ -> {
                            Path kept = freeFile(name);
                            Files.writeString(kept, text, StandardCharsets.UTF_8);
                            return kept;
                        },
                        kept -> frame.log().note(SOURCE, "What was not saved is kept as " + kept + "."),
                        why -> frame.toasts().show(SOURCE, Severity.ERROR, "Not kept: " + why));
    }

    private Path freeFile(String name) throws IOException {
        Path folder = Files.createDirectories(folder().resolve("unsaved"));
        int number = 1;
        while (Files.exists(folder.resolve(number + "-" + name))) {
            number++;
        }
        return folder.resolve(number + "-" + name);
    }

    private Path folder() {
        return frame.folders().data().resolve("programs");
    }

    /** Opens a file. */
    public void open(Path file) {
        recover();
        frame.tasks()
                .start(
                        "Opening " + file.getFileName(),
                        _ -> SourceFile.read(file).text(),
                        text -> FxThread.run(() -> {
                            setAside();
                            model.open(text, file, text);
                            compile(_ -> {});
                        }),
                        why -> frame.toasts().show(SOURCE, Severity.ERROR, "Not opened: " + why));
    }

    /** Saves into the program's file, or into the workbench's folder if it has none, and compiles. */
    public void save() {
        saveAs(model.file().orElseGet(() -> folder().resolve(model.fileName())));
    }

    /** Saves into {@code file} and compiles. */
    public void saveAs(Path file) {
        String text = model.text().get();
        frame.tasks()
                .start(
                        "Saving " + file.getFileName(),
                        _ -> {
                            Files.createDirectories(file.toAbsolutePath().getParent());
                            Files.writeString(file, text, StandardCharsets.UTF_8);
                            return file;
                        },
                        saved -> FxThread.run(() -> {
                            model.saved(saved, text);
                            frame.log().note(SOURCE, "Saved: " + saved);
                        }),
                        why -> frame.toasts().show(SOURCE, Severity.ERROR, "Could not write " + file + ": " + why));
        compile(_ -> {});
    }

    /** Compiles; {@code then} gets the program on the JavaFX thread if it is one. */
    public void compileAndThen(Consumer<CompiledProgram> then) {
        recover();
        compile(then);
    }

    private void compile(Consumer<CompiledProgram> then) {
        String text = model.text().get();
        String name = model.fileName();
        model.compiling();
        frame.tasks()
                .start(
                        "Compiling " + name,
                        _ -> compiled(name, text),
                        result -> FxThread.run(() -> take(result, then)),
                        why -> FxThread.run(() -> model.refuse(List.of(new Problem(name, 0, why)))));
    }

    private void take(Object result, Consumer<CompiledProgram> then) {
        if (result instanceof CompiledProgram program) {
            model.succeed(program);
            then.accept(program);
        } else if (result instanceof SourceException refused) {
            model.refuse(refused.problems());
        }
    }

    /** The program, or why it is none: that is an answer and no failure of the task. */
    private static Object compiled(String name, String text) {
        try {
            return SourceLibrary.shared().compile(ProgramText.of(name, text));
        } catch (SourceException refused) {
            return refused;
        }
    }
}
