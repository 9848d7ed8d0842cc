package dev.rse.app.program;

import dev.rse.app.viewmodel.ProgramViewModel;
import dev.rse.torus.host.source.Problem;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** The text itself: colours, line numbers, marks at lines that are wrong. */
final class SourceEditor {

    private static final String INDENT = "    ";

    private final ProgramViewModel model;
    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
    private final LineColours colours = new LineColours(area);
    private final Set<Integer> wrong = new TreeSet<>();

    SourceEditor(ProgramViewModel model) {
        this.model = model;
        area.setId("program-editor");
        area.getStyleClass().add("source");
        area.setAccessibleText("Source of the program");
        area.setParagraphGraphicFactory(this::gutter);
        area.textProperty().addListener((_, _, text) -> {
            model.text().set(text);
            colours.take(text);
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.text().subscribe(this::take);
        model.problems().addListener((ListChangeListener<Problem>) _ -> mark());
        mark();
    }

    Node node() {
        return pane;
    }

    CodeArea area() {
        return area;
    }

    boolean hasFocus() {
        return area.isFocused();
    }

    /** Puts the caret at the start of a line and the keyboard into the text. */
    void goTo(int line) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        area.moveTo(paragraph, 0);
        area.showParagraphAtCenter(paragraph);
        area.requestFocus();
    }

    private void take(String text) {
        if (!text.equals(area.getText())) {
            area.replaceText(text);
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    private void mark() {
        wrong.clear();
        model.problems().forEach(problem -> wrong.add(problem.line()));
        area.setParagraphGraphicFactory(this::gutter);
    }

    private Node gutter(int paragraph) {
        int line = paragraph + 1;
        boolean marked = wrong.contains(line);
        Label number = new Label((marked ? "✕ " : "") + line);
        number.getStyleClass().add(marked ? "line-wrong" : "line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        if (marked) {
            number.setTooltip(new Tooltip(model.problems().stream()
                    .filter(problem -> problem.line() == line)
                    .map(Problem::message)
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse("")));
        }
        return number;
    }

    /** Tab indents by four blanks; Enter keeps the indent of the line. */
    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && event.getCode() == KeyCode.TAB) {
            area.replaceSelection(INDENT);
            event.consume();
        } else if (plain && event.getCode() == KeyCode.ENTER) {
            String line = area.getParagraph(area.getCurrentParagraph()).getText();
            int blanks = 0;
            while (blanks < line.length() && blanks < area.getCaretColumn() && line.charAt(blanks) == ' ') {
                blanks++;
            }
            area.replaceSelection("\n" + " ".repeat(blanks));
            area.requestFollowCaret();
            event.consume();
        }
    }
}
