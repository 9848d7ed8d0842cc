package dev.rse.app.window;

import dev.rse.app.action.ActionControls;
import dev.rse.app.action.Actions;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar: which action stands in which menu. */
final class Menus {

    private static final double HEIGHT = 28;

    /** A menu by its title and the ids of its actions; "-" draws a line, "panels" stands for all panels. */
    private record Plan(String title, List<String> ids) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "File",
                    List.of(
                            "program-new",
                            "program-open",
                            "program-save",
                            "program-save-as",
                            "-",
                            "save-capsule",
                            "replay-capsule",
                            "-",
                            "save-picture",
                            "save-braid",
                            "save-film",
                            "-",
                            "quit")),
            new Plan("Edit", List.of("copy-root", "-", "search", "-", "settings", "shortcuts")),
            new Plan(
                    "View",
                    List.of(
                            "palette",
                            "-",
                            "perspective-run",
                            "-",
                            "panels",
                            "-",
                            "legend",
                            "camera-front",
                            "camera-side",
                            "camera-along",
                            "camera-isometric",
                            "reset-camera",
                            "-",
                            "maximise",
                            "collapse",
                            "reset-layout",
                            "-",
                            "theme",
                            "reduce-motion")),
            new Plan(
                    "Run",
                    List.of(
                            "run-program",
                            "program-run",
                            "run",
                            "pause",
                            "stop",
                            "-",
                            "step-tick",
                            "step-epoch",
                            "-",
                            "past-tick-back",
                            "past-back",
                            "past-play",
                            "past-now",
                            "mark",
                            "fork",
                            "switch-run",
                            "compare",
                            "-",
                            "set-pace",
                            "new-seed",
                            "-",
                            "inject",
                            "inject-0",
                            "inject-1",
                            "inject-2")),
            new Plan("Tools", List.of("verify", "copy-root", "-", "focus-console")),
            new Plan("Help", List.of("explain", "guide", "shortcuts", "-", "about")));

    private Menus() {}

    static MenuBar bar(Actions actions) {
        MenuBar bar = new MenuBar();
        bar.setId("menu-bar");
        bar.setMinHeight(HEIGHT);
        bar.setPrefHeight(HEIGHT);
        bar.setMaxHeight(HEIGHT);
        for (Plan plan : PLANS) {
            Menu menu = menu(actions, plan);
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
        return bar;
    }

    private static Menu menu(Actions actions, Plan plan) {
        Menu menu = new Menu(plan.title());
        List<MenuItem> items = menu.getItems();
        for (String id : plan.ids()) {
            switch (id) {
                case "-" -> separate(items);
                case "panels" ->
                    actions.all().stream()
                            .filter(action -> action.id().startsWith(FrameActions.PANEL))
                            .forEach(action -> items.add(ActionControls.menuItem(actions, action)));
                default -> actions.find(id).ifPresent(action -> items.add(ActionControls.menuItem(actions, action)));
            }
        }
        if (!items.isEmpty() && items.getLast() instanceof SeparatorMenuItem) {
            items.removeLast();
        }
        return menu;
    }

    private static void separate(List<MenuItem> items) {
        if (!items.isEmpty() && !(items.getLast() instanceof SeparatorMenuItem)) {
            items.add(new SeparatorMenuItem());
        }
    }
}
