package dev.rse.torus.engine;

/** The engines, which all reach the same states. */
public enum EngineKind {
    /** A priority queue: short, slow and plainly right. */
    REFERENCE,
    /** A timing wheel over flat arrays. */
    WHEEL
}
