package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.torus.hash.Digest;

/** What a benchmark checks of its own result. A difference ends it. */
final class Checks {
    /** Events that the reference engine executes; it is slow. */
    private static final long REFERENCE_EVENTS = 200_000;

    private Checks() {}

    /** The root must be that of a run on one thread without any cut. */
    static void sameAsInOneGo(Workload work, MeasuredTorus measured, ObjectNode figures) {
        MeasuredTorus again = MeasuredTorus.fast(work, 1, BenchSettings.SEED);
        again.runTo(measured.tick());
        Digest root = measured.root();
        same(work.program() + " in rounds and in one go", root, again.root());
        figures.put("ticks", measured.tick());
        figures.put("root", root.hex());
    }

    /** The reference engine must reach the same root from the same beginning. */
    static void reference(Workload work, BenchSettings settings) {
        MeasuredTorus oracle = MeasuredTorus.reference(work, BenchSettings.SEED);
        oracle.run(Math.min(REFERENCE_EVENTS, settings.events()));
        MeasuredTorus fast = MeasuredTorus.fast(work, 1, BenchSettings.SEED);
        fast.runTo(oracle.tick());
        same(work.program() + " on the reference engine and on the wheel", oracle.root(), fast.root());
    }

    static void same(String what, Digest one, Digest other) {
        if (!one.equals(other)) {
            throw new IllegalStateException(what + " reached different roots: " + one + " and " + other);
        }
    }
}
