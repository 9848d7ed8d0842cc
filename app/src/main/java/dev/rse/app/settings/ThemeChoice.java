package dev.rse.app.settings;

/** Which theme the user wants. */
public enum ThemeChoice {
    /** Whatever the desktop says. */
    SYSTEM("Follow the system"),
    /** Always dark. */
    DARK("Dark"),
    /** Always light. */
    LIGHT("Light");

    private final String title;

    ThemeChoice(String title) {
        this.title = title;
    }

    /** What the user reads. */
    @Override
    public String toString() {
        return title;
    }
}
