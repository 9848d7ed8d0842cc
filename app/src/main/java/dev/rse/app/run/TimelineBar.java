package dev.rse.app.run;

import dev.rse.app.action.ActionControls;
import dev.rse.app.action.Actions;
import dev.rse.app.past.Mark;
import dev.rse.app.past.PastViewModel;
import dev.rse.app.viewmodel.Words;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.timeline.TimelineModel;
import dev.rse.visualizer.timeline.TimelineSign;
import dev.rse.visualizer.timeline.TimelineStrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The timeline with what belongs to it: playing the past, its pace, and which run is shown. */
final class TimelineBar extends HBox {

    private static final int[] PACES = {1, 4, 16, 64, 256};
    private static final int ICON_SIZE = 16;
    private static final double MARK_REACH = 6;

    private final MachineControl control;
    private final Actions actions;
    private final PastViewModel past;
    private final TimelineStrip strip = new TimelineStrip(new TimelineModel());
    private final MenuButton runs = new MenuButton();
    private final InvalidationListener marked = _ -> showSigns();
    private Run followed;

    TimelineBar(MachineControl control, Actions actions, ObservableValue<ColorScheme> theme) {
        this.control = control;
        this.actions = actions;
        past = control.past();
        setId("timeline");
        getStyleClass().add("timeline");
        setAlignment(Pos.CENTER_LEFT);
        strip.setId("timeline-strip");
        strip.setOnScrub(past::goTo);
        strip.shownEpochProperty().bind(past.epoch());
        strip.wantedEpochProperty().bind(past.wanted());
        strip.setOnContextMenuRequested(this::menu);
        strip.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        theme.subscribe(scheme -> strip.themeProperty().set(scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK));
        HBox.setHgrow(strip, Priority.ALWAYS);
        runs.setId("timeline-runs");
        runs.getStyleClass().add("flat");
        runs.setFocusTraversable(false);
        runs.setMinWidth(USE_PREF_SIZE);
        runs.setTooltip(new Tooltip("Which run is shown: the one that was booted, or a fork of its past"));
        runs.setOnShowing(_ -> fillRuns());
        getChildren()
                .addAll(
                        ActionControls.iconButton(actions, actions.get("past-back")),
                        ActionControls.iconButton(actions, actions.get("past-play")),
                        pace(),
                        strip,
                        ActionControls.iconButton(actions, actions.get("mark")),
                        runs);
        control.runs().addListener(marked);
        control.current().subscribe(run -> follow(run));
    }

    TimelineStrip strip() {
        return strip;
    }

    private MenuButton pace() {
        MenuButton button = new MenuButton();
        button.setId("timeline-pace");
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip("How many epochs a second the past is played at"));
        for (int pace : PACES) {
            MenuItem item = new MenuItem(Words.plural(pace, "epoch a second", "epochs a second"));
            item.setOnAction(_ -> past.pace().set(pace));
            button.getItems().add(item);
        }
        past.pace().subscribe(pace -> button.setText(pace + "/s"));
        return button;
    }

    private void follow(Run run) {
        if (followed != null) {
            followed.marks().removeListener(marked);
        }
        followed = run;
        runs.setDisable(run == null);
        runs.textProperty().unbind();
        if (run == null) {
            runs.setText("no run");
            strip.follow(new TimelineModel());
        } else {
            runs.textProperty().bind(run.name());
            strip.follow(run.records().timeline());
            run.marks().addListener(marked);
        }
        showSigns();
    }

    private void showSigns() {
        List<TimelineSign> signs = new ArrayList<>();
        if (followed != null) {
            followed.marks().forEach(mark -> signs.add(new TimelineSign(mark.epoch(), false, mark.name())));
            for (Run run : control.runs()) {
                if (run.parent().filter(followed::equals).isPresent()
                        || (run == followed && run.parent().isPresent())) {
                    signs.add(new TimelineSign(run.forkEpoch(), true, run.name().get()));
                }
            }
        }
        strip.signsProperty().set(List.copyOf(signs));
    }

    private void fillRuns() {
        runs.getItems().clear();
        for (Run run : control.runs()) {
            RadioMenuItem item = new RadioMenuItem(run.name().get() + " — " + run.words());
            item.setMnemonicParsing(false);
            item.setSelected(run == control.current().get());
            item.setOnAction(_ -> control.show(run));
            runs.getItems().add(item);
        }
        runs.getItems().add(new SeparatorMenuItem());
        runs.getItems().add(ActionControls.menuItem(actions, actions.get("fork")));
        runs.getItems().add(ActionControls.menuItem(actions, actions.get("panel-runs")));
    }

    /** What can be done at the epoch under the pointer. */
    private void menu(ContextMenuEvent event) {
        if (followed == null) {
            return;
        }
        long pointed =
                event.isKeyboardTrigger() ? past.epoch().get() : strip.range().epochAt(event.getX(), strip.getWidth());
        long epoch = Math.clamp(pointed, -1, followed.newest());
        ContextMenu menu = new ContextMenu();
        menu.setAutoHide(true);
        Optional<Mark> mark = followed.marks().stream()
                .filter(one -> Math.abs(x(one.epoch()) - x(epoch)) < MARK_REACH)
                .findFirst();
        MenuItem show = new MenuItem("Show epoch " + Words.count(epoch), FontIcon.of(CarbonIcons.VIEW, ICON_SIZE));
        show.setOnAction(_ -> past.goTo(epoch));
        menu.getItems().add(show);
        if (mark.isPresent()) {
            MenuItem away = new MenuItem("Remove the mark", FontIcon.of(CarbonIcons.TRASH_CAN, ICON_SIZE));
            away.setOnAction(_ -> followed.marks().remove(mark.get()));
            menu.getItems().addAll(naming(mark.get(), menu), away);
        } else {
            MenuItem set = new MenuItem("Set a mark here", FontIcon.of(CarbonIcons.BOOKMARK, ICON_SIZE));
            set.setOnAction(_ -> followed.marks().add(new Mark(epoch, "mark at " + Words.count(epoch))));
            menu.getItems().add(set);
        }
        menu.show(strip, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private double x(long epoch) {
        return strip.range().x((double) epoch, strip.getWidth());
    }

    private CustomMenuItem naming(Mark mark, ContextMenu menu) {
        TextField name = new TextField(mark.name());
        name.setAccessibleText("Name of the mark");
        name.setOnAction(_ -> {
            followed.marks().remove(mark);
            followed.marks().add(new Mark(mark.epoch(), name.getText().strip()));
            menu.hide();
        });
        CustomMenuItem item = new CustomMenuItem(name);
        item.setHideOnClick(false);
        return item;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            actions.run("past-play");
            event.consume();
        }
    }
}
