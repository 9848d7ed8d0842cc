package dev.rse.app.program;

import java.util.concurrent.Executor;

/**
 * Writes drafts in the background, the newest one each time: a write that comes late never replaces a newer text, and none
 * comes after the last.
 */
final class DraftKeeper {
    private final Draft draft;
    private final Executor background;
    private final Object writing = new Object();
    private Draft.Kept newest;
    private boolean closed;

    /** Keeps what it is given as {@code draft}. */
    DraftKeeper(Draft draft, Executor background) {
        this.draft = draft;
        this.background = background;
    }

    /** Keeps a text soon. */
    void keep(Draft.Kept kept) {
        synchronized (writing) {
            newest = kept;
        }
        background.execute(this::writeNewest);
    }

    private void writeNewest() {
        synchronized (writing) {
            if (!closed) {
                draft.write(newest);
            }
        }
    }

    /** Keeps the last text at once. */
    void close(Draft.Kept last) {
        synchronized (writing) {
            newest = last;
            writeNewest();
            closed = true;
        }
    }
}
