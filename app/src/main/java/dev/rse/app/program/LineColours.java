package dev.rse.app.program;

import java.util.Collection;
import java.util.List;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Colours the lines of an editor that can be seen, and of those only the ones whose colours are others now: so a key costs
 * as much in a long text as in a short one.
 */
final class LineColours {

    /** A line that is longer stays plain: it would take longer than a frame. */
    private static final int LONGEST = 2_000;

    private final CodeArea area;
    private byte[] begins = {JavaLines.CODE};
    private boolean asked;

    LineColours(CodeArea area) {
        this.area = area;
        area.viewportDirtyEvents().subscribe(_ -> ask());
    }

    /** The text is another now. */
    void take(String text) {
        begins = JavaLines.of(text);
        ask();
    }

    /** Not at once: the editor tells of a change while it is still at it. */
    private void ask() {
        if (!asked) {
            asked = true;
            Platform.runLater(this::colourVisible);
        }
    }

    private void colourVisible() {
        asked = false;
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int end = Math.min(begins.length, area.lastVisibleParToAllParIndex() + 1);
        for (int line = area.firstVisibleParToAllParIndex(); line < end; line++) {
            String text = area.getParagraph(line).getText();
            if (!text.isEmpty() && text.length() <= LONGEST) {
                StyleSpans<Collection<String>> wanted = spans(text, begins[line]);
                if (!wanted.equals(area.getStyleSpans(line))) {
                    area.setStyleSpans(line, 0, wanted);
                }
            }
        }
    }

    private static StyleSpans<Collection<String>> spans(String line, byte begins) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        for (JavaTokens.Token token : JavaTokens.of(line, begins)) {
            builder.add(token.kind().isEmpty() ? List.of() : List.of("java-" + token.kind()), token.length());
        }
        return builder.create();
    }
}
