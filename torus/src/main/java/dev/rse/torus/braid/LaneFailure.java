package dev.rse.torus.braid;

/** A lane broke down on purpose: the crash of a fault injection. */
final class LaneFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LaneFailure(String message) {
        super(message);
    }
}
