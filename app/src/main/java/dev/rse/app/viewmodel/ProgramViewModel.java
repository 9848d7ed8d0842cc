package dev.rse.app.viewmodel;

import dev.rse.torus.host.source.CompiledProgram;
import dev.rse.torus.host.source.Problem;
import dev.rse.torus.host.source.ProgramText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The program that is being written. To be used on the JavaFX thread. */
public final class ProgramViewModel {

    private static final Pattern PUBLIC_CLASS =
            Pattern.compile("\\bpublic\\s+(?:(?:final|abstract|sealed)\\s+)*class\\s+([A-Za-z]\\w*)");
    private static final Pattern AT_LINE = Pattern.compile("(\\w+\\.java):(\\d+): (.*)", Pattern.DOTALL);
    private static final Pattern AT_TICK = Pattern.compile("(\\w+), cell \\d+, tick \\d+: (.*)", Pattern.DOTALL);
    private static final String UNNAMED = "Program";

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CompiledProgram> compiled = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private Path file;
    private String saved = "";

    /** Nothing written yet. */
    public ProgramViewModel() {
        text.subscribe(_ -> retitle());
    }

    /** What the editor holds; empty while there is no program. */
    public StringProperty text() {
        return text;
    }

    /** Name of the file, with a star while it holds less than the editor. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** What came of the latest compilation or run, in one line. */
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** What is wrong with it, in the order of the lines. */
    public ObservableList<Problem> problems() {
        return problems;
    }

    /** The latest text that was a program; null before the first. */
    public ReadOnlyObjectProperty<CompiledProgram> compiled() {
        return compiled.getReadOnlyProperty();
    }

    /** The file it belongs to. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Whether the editor holds what no file does. */
    public boolean isUnsaved() {
        return !text.get().equals(saved);
    }

    /** Name of the file, from its public class. */
    public String fileName() {
        Matcher matcher = PUBLIC_CLASS.matcher(text.get());
        return (matcher.find() ? matcher.group(1) : UNNAMED) + ProgramText.ENDING;
    }

    /** Takes in a text; {@code from} is the file it belongs to, or null, and {@code asSaved} what that file holds. */
    public void open(String taken, Path from, String asSaved) {
        file = from;
        saved = asSaved;
        problems.clear();
        outcome.set("");
        compiled.set(null);
        text.set(taken);
        retitle();
    }

    /** The text has been written into a file. */
    public void saved(Path into, String written) {
        file = into;
        saved = written;
        retitle();
    }

    /** The compiler is at work. */
    public void compiling() {
        outcome.set("Compiling…");
    }

    /** It is a program. */
    public void succeed(CompiledProgram program) {
        compiled.set(program);
        problems.clear();
        outcome.set("Compiled: " + Words.plural(program.entry().parameters().size(), "parameter", "parameters") + ", "
                + Words.plural(Math.max(1, program.entry().words().size()), "word", "words") + " a cell.");
    }

    /** It is none. */
    public void refuse(List<Problem> found) {
        compiled.set(null);
        problems.setAll(found);
        outcome.set(Words.plural(found.size(), "problem", "problems") + "; nothing was started.");
    }

    /** A strand has ended; {@code failure} names the program that ran, and its line if one is to blame. */
    public void stopped(String failure) {
        String name = fileName();
        Matcher line = AT_LINE.matcher(failure);
        Matcher tick = AT_TICK.matcher(failure);
        if (line.find() && line.group(1).equals(name)) {
            problems.setAll(new Problem(name, Integer.parseInt(line.group(2)), line.group(3)));
            outcome.set("Stopped while it ran: " + failure.substring(0, line.start()) + "line " + line.group(2)
                    + ". The braid goes on.");
        } else if (tick.find() && name.equals(tick.group(1) + ProgramText.ENDING)) {
            problems.setAll(new Problem(name, 0, tick.group(2)));
            outcome.set("Stopped while it ran: " + failure.substring(0, tick.start(2) - 2) + ". The braid goes on.");
        }
    }

    private void retitle() {
        if (text.get().isEmpty()) {
            title.set("");
            return;
        }
        String name = file == null ? fileName() : file.getFileName().toString();
        title.set(isUnsaved() ? name + " *" : name);
    }
}
