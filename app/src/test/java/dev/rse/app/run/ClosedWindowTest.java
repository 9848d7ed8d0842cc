package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.rse.app.window.Workbench;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ClosedWindowTest {
    private static final int TRIES = 120;
    private static final int WAIT_MILLIS = 250;

    @TempDir
    private Path home;

    @Test
    void closedWindowLeavesNothingBehind() throws InterruptedException {
        ReferenceQueue<Workbench> gone = new ReferenceQueue<>();
        Reference<Workbench> closed = openAndClose(gone);
        try (LiveRig next = LiveRig.open(home)) {
            Reference<? extends Workbench> found = null;
            for (int i = 0; i < TRIES && found == null; i++) {
                System.gc();
                found = gone.remove(WAIT_MILLIS);
            }
            assertSame(closed, found, "the workbench and its machine are still held");
            assertNotNull(next.window().workbench());
        }
    }

    private Reference<Workbench> openAndClose(ReferenceQueue<Workbench> gone) {
        try (LiveRig live = LiveRig.open(home)) {
            return new PhantomReference<>(live.window().workbench(), gone);
        }
    }
}
