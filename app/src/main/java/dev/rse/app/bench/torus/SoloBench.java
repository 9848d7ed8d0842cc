package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One torus on one thread. */
final class SoloBench {
    private SoloBench() {}

    static void measure(Workload work, BenchSettings settings, ObjectNode figures) {
        MeasuredTorus torus = MeasuredTorus.fast(work, 1, BenchSettings.SEED);
        Rounds rounds = new Rounds(settings.rounds(), () -> {
            long before = torus.executed();
            torus.run(settings.events());
            return torus.executed() - before;
        });
        for (int i = 0; i < BenchSettings.WARM_UP; i++) {
            rounds.warmUp();
        }
        for (int i = 0; i < settings.rounds(); i++) {
            rounds.next();
        }
        rounds.tell(figures);
        Checks.sameAsInOneGo(work, torus, figures);
        Checks.reference(work, settings);
    }
}
