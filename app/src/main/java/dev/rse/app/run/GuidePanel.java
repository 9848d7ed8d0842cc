package dev.rse.app.run;

import dev.rse.app.panel.PanelView;
import dev.rse.app.viewmodel.GuideViewModel;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Five things to try. Each ticks itself off when the machine has seen it done. */
final class GuidePanel extends PanelView {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final int ICON_SIZE = 16;

    /** One way to do a step from here: a label and what it does. */
    record Help(String label, Runnable act) {}

    GuidePanel(GuideViewModel model, Map<Integer, Help> helps) {
        VBox box = new VBox(12);
        box.getStyleClass().add("guide");
        Label title = new Label("Five things to try");
        title.getStyleClass().add("heading");
        box.getChildren().add(title);
        int number = 1;
        for (GuideViewModel.Step step : model.steps()) {
            box.getChildren().add(line(number, step, helps.get(number)));
            number++;
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        showContent(scroll);
    }

    private static HBox line(int number, GuideViewModel.Step step, Help help) {
        FontIcon sign = FontIcon.of(CarbonIcons.RADIO_BUTTON, ICON_SIZE);
        Label title = new Label(number + ". " + step.title());
        title.setWrapText(true);
        title.getStyleClass().add("guide-title");
        Label text = new Label(step.text());
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        VBox words = new VBox(4, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (help != null) {
            Button button = new Button(help.label());
            button.getStyleClass().add("small");
            button.setOnAction(_ -> help.act().run());
            words.getChildren().add(button);
        }
        HBox line = new HBox(8, sign, words);
        line.setId("guide-step-" + number);
        line.getStyleClass().add("guide-step");
        step.done().subscribe(done -> {
            sign.setIconCode(done ? CarbonIcons.CHECKMARK_FILLED : CarbonIcons.RADIO_BUTTON);
            line.pseudoClassStateChanged(DONE, done);
            line.setAccessibleText(number + ", " + step.title() + (done ? ", done" : ", not done yet"));
        });
        return line;
    }
}
