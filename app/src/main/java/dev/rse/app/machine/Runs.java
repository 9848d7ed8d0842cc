package dev.rse.app.machine;

import dev.rse.torus.program.Programs;
import java.io.IOException;

/** Runs a program as {@code run} asks for it. */
public final class Runs {
    private Runs() {}

    /**
     * Runs to the end.
     *
     * @throws IllegalArgumentException with one line for people if the request does not fit together
     * @throws IOException if the capsule cannot be written
     */
    public static RunReport run(RunRequest request, Programs programs) throws IOException {
        if (request.braid() || request.record().isPresent()) {
            return new BraidRun(request, programs).run();
        }
        try (SoloRun run = new SoloRun(request, programs)) {
            return run.run();
        }
    }
}
