package dev.rse.app.terminal;

import com.techsenger.jeditermfx.core.Color;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import java.util.function.Supplier;
import javafx.application.ColorScheme;

/** The terminal's colours in both themes, readable as text on the ground of their theme. */
final class TerminalColours extends ColorPalette {

    private static final Color[] DARK = colours(
            0x6E7681, 0xFF7B72, 0x3FB950, 0xD29922, 0x79A8FF, 0xBC8CFF, 0x39C5CF, 0xB1BAC4, //
            0x8B949E, 0xFFA198, 0x56D364, 0xE3B341, 0xA5C8FF, 0xD2A8FF, 0x56D4DD, 0xFFFFFF);
    private static final Color[] LIGHT = colours(
            0x24292F, 0xB3202A, 0x116329, 0x7D4E00, 0x0550AE, 0x6639BA, 0x1B6372, 0x57606A, //
            0x4A5159, 0xA40E26, 0x1A6B2F, 0x633C01, 0x0A5BC4, 0x6E40C9, 0x0E6272, 0x32383F);

    private static final Color DARK_TEXT = new Color(0xE6, 0xED, 0xF3);
    private static final Color LIGHT_TEXT = new Color(0x1F, 0x23, 0x28);
    private static final Color DARK_GROUND = new Color(0x0D, 0x11, 0x17);
    private static final Color LIGHT_GROUND = new Color(0xFF, 0xFF, 0xFF);
    private static final Color DARK_SELECTION = new Color(0x26, 0x4F, 0x78);
    private static final Color LIGHT_SELECTION = new Color(0xB6, 0xD7, 0xFF);

    private final Supplier<ColorScheme> theme;

    TerminalColours(Supplier<ColorScheme> theme) {
        this.theme = theme;
    }

    Color text() {
        return light() ? LIGHT_TEXT : DARK_TEXT;
    }

    Color ground() {
        return light() ? LIGHT_GROUND : DARK_GROUND;
    }

    Color selection() {
        return light() ? LIGHT_SELECTION : DARK_SELECTION;
    }

    @Override
    protected Color getForegroundByColorIndex(int index) {
        return light() ? LIGHT[index] : DARK[index];
    }

    @Override
    protected Color getBackgroundByColorIndex(int index) {
        return getForegroundByColorIndex(index);
    }

    private boolean light() {
        return theme.get() == ColorScheme.LIGHT;
    }

    private static Color[] colours(int... values) {
        Color[] colours = new Color[values.length];
        for (int index = 0; index < values.length; index++) {
            int value = values[index];
            colours[index] = new Color((value >> 16) & 0xFF, (value >> 8) & 0xFF, value & 0xFF);
        }
        return colours;
    }
}
