package dev.rse.torus.host;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.hash.Digest;
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
}
