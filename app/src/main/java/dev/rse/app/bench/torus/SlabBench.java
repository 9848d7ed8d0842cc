package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The same torus on one thread and on two, by turns. */
final class SlabBench {
    private static final int THREADS = 2;

    private SlabBench() {}

    static void measure(Workload work, BenchSettings settings, ObjectNode figures) {
        try (MeasuredTorus one = MeasuredTorus.fast(work, 1, BenchSettings.SEED);
                MeasuredTorus two = MeasuredTorus.fast(work, THREADS, BenchSettings.SEED)) {
            Rounds alone = rounds(one, settings);
            Rounds together = rounds(two, settings);
            for (int i = 0; i < BenchSettings.WARM_UP; i++) {
                alone.warmUp();
                together.warmUp();
            }
            for (int i = 0; i < settings.rounds(); i++) {
                alone.next();
                together.next();
            }
            figures.put("threads", THREADS);
            together.tell(figures);
            figures.put("one_thread_events_per_s", Math.round(alone.median()));
            figures.put("over_one_thread", Rounds.hundredths(together.median() / alone.median()));
            Checks.same(work.program() + " on one thread and on two", one.root(), two.root());
            Checks.sameAsInOneGo(work, two, figures);
        }
        Checks.reference(work, settings);
    }

    private static Rounds rounds(MeasuredTorus torus, BenchSettings settings) {
        return new Rounds(settings.rounds(), () -> {
            long before = torus.executed();
            torus.run(settings.events());
            return torus.executed() - before;
        });
    }
}
