package dev.rse.torus.braid;

/**
 * Which lane does what. While all lanes are healthy, strand s has in epoch e the leader (s+e) mod 3, the shadow (s+e+1) mod 3
 * and the arbiter (s+e+2) mod 3. A lane that lost a vote only arbitrates until it has seen {@link #PROBATION} clean epochs;
 * the two others take turns meanwhile.
 */
final class Roster {
    /** Clean epochs after which a rebuilt lane takes its turn again. */
    static final int PROBATION = 4;

    private final int[] probation = new int[BraidSpec.STRANDS];
    private final boolean[] wrong = new boolean[BraidSpec.STRANDS];

    int leader(int strand, long epoch) {
        return inTurn(strand, epoch, 0);
    }

    int shadow(int strand, long epoch) {
        return inTurn(strand, epoch, 1);
    }

    int arbiter(int strand, long epoch) {
        return BraidSpec.STRANDS - leader(strand, epoch) - shadow(strand, epoch);
    }

    /** Notes that a lane lost the vote in the running epoch. */
    void lost(int lane) {
        wrong[lane] = true;
    }

    /** Ends an epoch: a lane that was wrong begins its probation, one that was not has a clean epoch more. */
    void endEpoch() {
        for (int lane = 0; lane < probation.length; lane++) {
            if (wrong[lane]) {
                probation[lane] = PROBATION;
                wrong[lane] = false;
            } else if (probation[lane] > 0) {
                probation[lane]--;
            }
        }
    }

    LaneCondition condition(int lane) {
        return new LaneCondition(lane, wrong[lane], wrong[lane] ? PROBATION : probation[lane]);
    }

    private int inTurn(int strand, long epoch, int place) {
        int turn = (int) ((strand + epoch) % BraidSpec.STRANDS);
        if (probation[0] + probation[1] + probation[2] == 0) {
            return (turn + place) % BraidSpec.STRANDS;
        }
        int last = mostDoubtful();
        int first = last == 0 ? 1 : 0;
        int second = BraidSpec.STRANDS - last - first;
        return ((strand + epoch + place) & 1) == 0 ? first : second;
    }

    /** The lane with the longest way to go; it arbitrates. */
    private int mostDoubtful() {
        int worst = 0;
        for (int lane = 1; lane < probation.length; lane++) {
            if (probation[lane] > probation[worst]) {
                worst = lane;
            }
        }
        return worst;
    }
}
