package dev.rse.torus.braid;

/**
 * What became of an injected fault.
 *
 * @param fault the fault as it was asked for
 * @param strand strand it took effect on
 * @param epoch epoch it took effect in
 * @param address word that was damaged
 * @param bit bit of that word, 0 to 63
 * @param masked whether the vote threw the damaged state away; otherwise the braid halted
 */
public record FaultOutcome(Fault fault, int strand, long epoch, long address, int bit, boolean masked) {}
