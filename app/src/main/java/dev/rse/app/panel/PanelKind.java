package dev.rse.app.panel;

import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;

/**
 * A panel before it is opened.
 *
 * @param id its name in layouts; it never changes
 * @param title what its tab says
 * @param icon what its tab shows
 * @param home where it stands in the default layout
 * @param explanation one line that answers "what am I looking at?"
 * @param maker builds it on the JavaFX thread when it is first selected
 */
public record PanelKind(
        String id, String title, Ikon icon, Area home, String explanation, Supplier<? extends PanelView> maker) {}
