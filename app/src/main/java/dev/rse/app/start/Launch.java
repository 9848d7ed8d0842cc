package dev.rse.app.start;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;

/** Starts the window toolkit and the workbench in it. */
public final class Launch {

    private static final CompletableFuture<Long> FIRST_FRAME = new CompletableFuture<>();

    private Launch() {}

    /** Opens the workbench and returns when the user has left it. */
    public static void openWorkbench() {
        Application.launch(WorkbenchApplication.class);
    }

    /** Opens the workbench, leaves after its first frame, and returns how many milliseconds after process start that was. */
    public static long measureFirstFrame() {
        Application.launch(WorkbenchApplication.class, WorkbenchApplication.LEAVE_AFTER_FIRST_FRAME);
        return FIRST_FRAME.getNow(-1L);
    }

    static void firstFrameAfter(long milliseconds) {
        FIRST_FRAME.complete(milliseconds);
    }

    /**
     * Why no window can be opened here, in one line; nothing when one can.
     *
     * <p>Without a display the toolkit throws on a thread of its own, with a stack trace that helps nobody.
     */
    public static Optional<String> obstacle() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        return linux && !headless && System.getenv("DISPLAY") == null
                ? Optional.of("there is no display here (DISPLAY is not set); start it on a desktop, or use a command"
                        + " that needs no window: rse --help")
                : Optional.empty();
    }
}
