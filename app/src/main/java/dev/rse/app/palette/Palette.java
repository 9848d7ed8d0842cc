package dev.rse.app.palette;

import dev.rse.app.action.Action;
import dev.rse.app.action.Actions;
import dev.rse.app.action.KeyText;
import dev.rse.app.overlay.OverlayHost;
import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.viewmodel.PaletteViewModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Opens the palette over the window: every action, recent ones first, or a list of choices that an action asks for. */
public final class Palette {

    private final OverlayHost host;
    private final Actions actions;
    private final List<String> recent;

    /** {@code recent} holds the ids of the actions used last, newest first. */
    public Palette(OverlayHost host, Actions actions, List<String> recent) {
        this.host = host;
        this.actions = actions;
        this.recent = recent;
    }

    /** Opens it with every action. */
    public void open() {
        Set<Action> ordered = new LinkedHashSet<>();
        recent.forEach(id -> actions.find(id).ifPresent(ordered::add));
        ordered.addAll(actions.all());
        List<PaletteItem> items = new ArrayList<>();
        ordered.forEach(action -> items.add(item(action)));
        show("Find action", items);
    }

    /** Asks the user to choose one of {@code items}. */
    public void ask(String question, List<PaletteItem> items) {
        show(question, items);
    }

    private PaletteItem item(Action action) {
        return new PaletteItem(
                action.title(),
                action.description(),
                KeyText.of(action.key().get()),
                action.reason().get(),
                action.icon().orElse(null),
                () -> actions.run(action));
    }

    private void show(String prompt, List<PaletteItem> items) {
        PaletteView view = new PaletteView(new PaletteViewModel(items), prompt, host::close);
        host.showDropped(view);
        view.focusInput();
    }
}
