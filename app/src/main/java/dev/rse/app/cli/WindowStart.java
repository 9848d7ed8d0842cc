package dev.rse.app.cli;

import dev.rse.app.start.Launch;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * Opening the workbench.
 *
 * @param leave whether to leave after the first frame and tell how long it took
 * @param json whether to tell it as a JSON object
 */
record WindowStart(boolean leave, boolean json) {

    static final String LEAVE = "--exit-after-first-frame";
    static final String JSON = "--json";

    /**
     * What {@code args} ask for if they ask for nothing but the window.
     *
     * <p>The window is what a person waits for: its start must not wait for the parser of all the other commands.
     */
    static Optional<WindowStart> of(String... args) {
        List<String> given = List.of(args);
        boolean nothingElse = given.stream().allMatch(word -> word.equals(LEAVE) || word.equals(JSON));
        return nothingElse
                ? Optional.of(new WindowStart(given.contains(LEAVE), given.contains(JSON)))
                : Optional.empty();
    }

    /**
     * Opens it and returns when the user has left.
     *
     * @throws CommandFailure when no window can be opened here
     */
    void run(PrintWriter out) {
        Launch.obstacle().ifPresent(why -> {
            throw CommandFailure.failed(why);
        });
        try {
            open(out);
        } catch (UnsupportedOperationException refused) {
            throw CommandFailure.failed("no window can be opened here (" + refused.getMessage()
                    + "); check DISPLAY, or use a command that needs no window: rse --help");
        }
    }

    private void open(PrintWriter out) {
        if (!leave) {
            Launch.openWorkbench();
            return;
        }
        long milliseconds = Launch.measureFirstFrame();
        out.println(json ? "{\"first_frame_ms\":" + milliseconds + "}" : "first frame after " + milliseconds + " ms");
    }
}
