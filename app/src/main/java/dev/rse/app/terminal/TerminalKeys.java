package dev.rse.app.terminal;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which keys the workbench keeps while the terminal has the keyboard; every other key is the guest's. */
final class TerminalKeys {

    private static final Set<KeyCode> WIDGET =
            Set.of(KeyCode.C, KeyCode.V, KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private TerminalKeys() {}

    /** Function keys, Ctrl+Shift+anything, Alt+digit and Ctrl+`. */
    static boolean isWorkbenchKey(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean altDigit = event.isAltDown() && !event.isControlDown() && !event.isShiftDown() && code.isDigitKey();
        boolean controlBackQuote = event.isControlDown() && !event.isAltDown() && code == KeyCode.BACK_QUOTE;
        return code.isFunctionKey() || isCtrlShift(event) || altDigit || controlBackQuote;
    }

    /** Those of the workbench's keys that the terminal itself answers: copy, paste, scroll. */
    static boolean isWidgetKey(KeyEvent event) {
        return isCtrlShift(event) && WIDGET.contains(event.getCode());
    }

    /** Ctrl with a letter and nothing else: a control character. */
    static boolean isControlLetter(KeyEvent event) {
        return event.isControlDown()
                && !event.isAltDown()
                && !event.isShiftDown()
                && !event.isMetaDown()
                && event.getCode().isLetterKey();
    }

    private static boolean isCtrlShift(KeyEvent event) {
        return event.isControlDown() && event.isShiftDown() && !event.isAltDown();
    }
}
