package dev.rse.torus.braid;

/** No two lanes agreed on an epoch: the braid has stopped, and the last committed states are intact. */
public final class BraidHaltedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BraidHaltedException(String message, Throwable cause) {
        super(message, cause);
    }
}
