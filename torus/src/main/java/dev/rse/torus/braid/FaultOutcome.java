package dev.rse.torus.braid;

/**
 * What became of an injected fault.
 *
 * @param fault the fault as it was asked for
 * @param strand strand it took effect on
 * @param epoch epoch it took effect in
 * @param result how it ended
 */
public record FaultOutcome(Fault fault, int strand, long epoch, FaultResult result) {
    /** Whether its damage was thrown away. */
    public boolean masked() {
        return result == FaultResult.MASKED;
    }
}
