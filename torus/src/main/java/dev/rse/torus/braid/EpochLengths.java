package dev.rse.torus.braid;

/** How many lengths the running epoch of one strand has. Its leader and its shadow ask before each of them; see {@link Overtime}. */
public interface EpochLengths {
    /** An epoch of one length. */
    EpochLengths ONE = new EpochLengths() {
        @Override
        public boolean another(Role role, int done) {
            return done == 0;
        }

        @Override
        public int count() {
            return 1;
        }
    };

    /**
     * Whether a lane executes another length. Both lanes come to the same number of them, whenever they ask. On the lane's
     * thread.
     *
     * @param role leader or shadow
     * @param done lengths it has executed, all that it was let execute
     */
    boolean another(Role role, int done);

    /** Lengths of the epoch, settled when one of the lanes has ended it. */
    int count();
}
