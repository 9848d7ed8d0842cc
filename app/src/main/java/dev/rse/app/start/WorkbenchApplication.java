package dev.rse.app.start;

import dev.rse.app.fx.FirstFrame;
import dev.rse.app.run.RunRoom;
import dev.rse.app.settings.Folders;
import dev.rse.app.window.Workbench;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The JavaFX application: one workbench in one window. */
public final class WorkbenchApplication extends Application {

    static final String LEAVE_AFTER_FIRST_FRAME = "--leave-after-first-frame";

    private Workbench workbench;

    @Override
    public void start(Stage stage) {
        workbench = new Workbench(stage, Folders.standard(), List.of(new RunRoom()));
        workbench.show(this::firstFrame);
    }

    @Override
    public void stop() {
        workbench.close();
    }

    private boolean firstFrame() {
        Launch.firstFrameAfter(FirstFrame.millisecondsSinceProcessStart());
        boolean leave = getParameters().getRaw().contains(LEAVE_AFTER_FIRST_FRAME);
        if (leave) {
            Platform.exit();
        }
        return !leave;
    }
}
