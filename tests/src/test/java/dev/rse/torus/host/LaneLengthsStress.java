package dev.rse.torus.host;

import dev.rse.torus.braid.Role;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two lanes that ask while time is called: both execute the same number of lengths. */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "As many, and as many as an arbiter is told.")
@State
public class LaneLengthsStress {
    private static final int MOST = 5;

    private volatile boolean called;
    private final LaneLengths lengths = new LaneLengths(() -> called).begin(MOST);
    private int leader;
    private int shadow;

    @Actor
    public void leader() {
        leader = lengthsOf(Role.LEADER, false);
    }

    @Actor
    public void shadow() {
        shadow = lengthsOf(Role.SHADOW, true);
    }

    @Arbiter
    public void compare(ZZ_Result told) {
        told.r1 = leader == shadow && leader >= 1 && leader <= MOST;
        told.r2 = lengths.count() == leader;
    }

    private int lengthsOf(Role role, boolean calls) {
        int done = 0;
        while (lengths.another(role, done)) {
            done++;
            if (calls) {
                called = true;
            }
        }
        return done;
    }
}
