package dev.rse.torus.host;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * The first state of a capsule: it is named by what makes it, and checked by its roots.
 *
 * @param layoutVersion version of the memory layout
 * @param spec what the strands run
 * @param identities identity of each strand's program
 * @param roots root of each strand's first state
 */
public record CapsuleHeader(int layoutVersion, BraidSpec spec, List<String> identities, List<Digest> roots) {
    public CapsuleHeader {
        identities = List.copyOf(identities);
        roots = List.copyOf(roots);
    }

    /** The first state of a braid that has run no epoch. */
    public static CapsuleHeader of(Braid braid) {
        List<String> identities = new ArrayList<>();
        List<Digest> roots = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            identities.add(braid.identity(s));
            roots.add(braid.committed(s).root());
        }
        return new CapsuleHeader(StrandLayout.VERSION, braid.spec(), identities, roots);
    }
}
