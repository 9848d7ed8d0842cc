package dev.rse.app.terminal;

import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import com.techsenger.jeditermfx.core.model.TerminalTypeAheadSettings;
import com.techsenger.jeditermfx.ui.TerminalActionPresentation;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;
import dev.rse.app.theme.Fonts;
import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/** How the terminal widget looks, and that it keeps hardly any key to itself. */
final class TerminalSettings extends DefaultSettingsProvider {

    private static final int HISTORY_LINES = 10_000;
    private static final int FRAMES_PER_SECOND = 60;

    private final TerminalColours colours;

    TerminalSettings(TerminalColours colours) {
        this.colours = colours;
    }

    @Override
    public ColorPalette getTerminalColorPalette() {
        return colours;
    }

    @Override
    public TerminalColor getDefaultForeground() {
        return new TerminalColor(colours::text);
    }

    @Override
    public TerminalColor getDefaultBackground() {
        return new TerminalColor(colours::ground);
    }

    @Override
    @SuppressWarnings("deprecation")
    public TextStyle getDefaultStyle() {
        return new TextStyle(getDefaultForeground(), getDefaultBackground());
    }

    @Override
    public boolean useInverseSelectionColor() {
        return false;
    }

    @Override
    public TextStyle getSelectionColor() {
        return new TextStyle(getDefaultForeground(), new TerminalColor(colours::selection));
    }

    @Override
    public Font getTerminalFont() {
        return Font.font(Fonts.CODE, Fonts.SIZE);
    }

    @Override
    public float getTerminalFontSize() {
        return (float) Fonts.SIZE;
    }

    @Override
    public int getBufferMaxLinesCount() {
        return HISTORY_LINES;
    }

    @Override
    public int maxRefreshRate() {
        return FRAMES_PER_SECOND;
    }

    // What stands on the screen has been committed; a guess at what the guest will echo has not.
    @Override
    public TerminalTypeAheadSettings getTypeAheadSettings() {
        return new TerminalTypeAheadSettings(false, 0, new TextStyle());
    }

    @Override
    public boolean audibleBell() {
        return false;
    }

    @Override
    public TerminalActionPresentation getFindActionPresentation() {
        return menuOnly("Find");
    }

    @Override
    public TerminalActionPresentation getClearBufferActionPresentation() {
        return menuOnly("Clear history");
    }

    @Override
    public TerminalActionPresentation getPageUpActionPresentation() {
        return keyed("Page up", "Ctrl+Shift+Page Up");
    }

    @Override
    public TerminalActionPresentation getPageDownActionPresentation() {
        return keyed("Page down", "Ctrl+Shift+Page Down");
    }

    @Override
    public TerminalActionPresentation getLineUpActionPresentation() {
        return keyed("Line up", "Ctrl+Shift+Up");
    }

    @Override
    public TerminalActionPresentation getLineDownActionPresentation() {
        return keyed("Line down", "Ctrl+Shift+Down");
    }

    // These keys belong to the guest; the thing itself stays in the terminal's menu.
    private static TerminalActionPresentation menuOnly(String name) {
        return new TerminalActionPresentation(name, List.of());
    }

    private static TerminalActionPresentation keyed(String name, String key) {
        return new TerminalActionPresentation(name, KeyCombination.valueOf(key));
    }
}
