package dev.rse.torus.braid;

/**
 * Whether epochs have more than one length. Hashing costs the same however long an epoch is, so long ones spend less on it;
 * but whoever has something for the braid waits until the running one has ended. So while nobody does, an epoch that has
 * come to the end of its length goes on for another one; whoever does calls time, and it ends at the next. Where an epoch
 * ends is in no state.
 *
 * <pre>
 *   leader  |── length ──|── length ───|── length ──|store, hash|
 *   shadow  |── length ───|── length ──|── length ──|store, hash|
 *                                  ▲ called: both end with the length that one of them is in
 * </pre>
 *
 * Strands that take inputs have one length.
 */
public interface Overtime {
    /** Every epoch has one length. */
    Overtime NONE = new Overtime() {
        @Override
        public EpochLengths begin(int strand, boolean anew) {
            return EpochLengths.ONE;
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public void call() {
            // All end at once as it is.
        }
    };

    /**
     * The lengths of a strand's next epoch, on the braid's thread.
     *
     * @param anew whether a lane that was given up may still ask about the last one: it must have no say in this one
     */
    EpochLengths begin(int strand, boolean anew);

    /** Most lengths of the next epoch. */
    int most();

    /** Ends the running epoch's overtime. Any thread. */
    void call();
}
