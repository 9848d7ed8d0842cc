package dev.rse.torus.host;

import java.io.IOException;

/** A capsule cannot be read or repeated; the message is one line for people. */
public final class CapsuleException extends IOException {
    private static final long serialVersionUID = 1L;

    public CapsuleException(String message) {
        super(message);
    }
}
