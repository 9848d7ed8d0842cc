package dev.rse.app.run;

import dev.rse.app.panel.PanelView;
import dev.rse.app.window.Files;
import dev.rse.app.window.Frame;
import dev.rse.visualizer.lattice.LatticeView;
import dev.rse.visualizer.palette.Theme;
import java.util.function.BiConsumer;
import javafx.application.ColorScheme;
import javafx.scene.Node;

/** The cells of every strand. */
final class LatticePanel extends PanelView {

    private final LatticeView view;

    LatticePanel(MachineControl control, Frame frame, BiConsumer<Integer, Integer> showPage) {
        view = new LatticeView(control.lattice(), new LatticeSource(control));
        view.setOnPage(showPage);
        view.setOnTable((name, text) -> Files.exportText(frame, "Export the values", name, text));
        view.setOnPicture(picture -> Files.savePicture(frame, picture));
        frame.themes()
                .current()
                .subscribe(scheme -> view.themeProperty().set(scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK));
        control.moment().past().subscribe(past -> control.lattice().show(past != null));
        control.view().state().subscribe(state -> {
            switch (state) {
                case STOPPED ->
                    showEmpty(
                            "There is no machine, and so there are no cells to look at.",
                            "Run",
                            () -> frame.actions().run("run"));
                case BOOTING -> showBusy("The machine is being set up", control::stop);
                default -> showContent(view);
            }
        });
    }

    /** The view, for what is chosen in it. */
    LatticeView view() {
        return view;
    }

    @Override
    public Node focusTarget() {
        return view.getScene() == null ? this : view.picture();
    }
}
