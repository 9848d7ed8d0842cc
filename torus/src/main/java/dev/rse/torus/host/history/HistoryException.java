package dev.rse.torus.host.history;

import java.io.IOException;

/** A moment of the past cannot be had; the message is one line for people. */
public final class HistoryException extends IOException {
    private static final long serialVersionUID = 1L;

    public HistoryException(String message) {
        super(message);
    }
}
