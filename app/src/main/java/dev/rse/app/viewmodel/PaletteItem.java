package dev.rse.app.viewmodel;

import org.kordamp.ikonli.Ikon;

/**
 * One line of the palette.
 *
 * @param title what the user reads and searches
 * @param detail more about it, in muted letters; may be empty
 * @param key its key as text; may be empty
 * @param reason why it cannot be chosen now; empty when it can
 * @param icon its icon; may be null
 * @param choose what choosing it does
 */
public record PaletteItem(String title, String detail, String key, String reason, Ikon icon, Runnable choose) {

    /** Whether it can be chosen now. */
    public boolean available() {
        return reason.isEmpty();
    }

    /** A plain choice with a title and a few words about it. */
    public static PaletteItem choice(String title, String detail, Runnable choose) {
        return new PaletteItem(title, detail, "", "", null, choose);
    }
}
