package dev.rse.torus.journal;

import dev.rse.torus.hash.Digest;

/**
 * Where a strand stood: same journal, same root at the same tick.
 *
 * @param tick the next tick to execute
 * @param root root of the state at that tick
 */
public record StrandMark(long tick, Digest root) {}
