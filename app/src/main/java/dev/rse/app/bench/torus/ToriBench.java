package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.torus.host.slab.ThreadTeam;

/** Independent tori, a thread each, and one of their kind alone, by turns. */
final class ToriBench {
    private ToriBench() {}

    static void measure(Workload work, BenchSettings settings, ObjectNode figures) {
        int tori = settings.tori();
        MeasuredTorus[] all = new MeasuredTorus[tori];
        for (int i = 0; i < tori; i++) {
            all[i] = MeasuredTorus.fast(work, 1, BenchSettings.SEED + i);
        }
        MeasuredTorus alone = MeasuredTorus.fast(work, 1, BenchSettings.SEED);
        try (ThreadTeam team = new ThreadTeam(tori)) {
            Rounds one = new Rounds(settings.rounds(), () -> run(alone, settings));
            long[] executed = new long[tori];
            Rounds many = new Rounds(settings.rounds(), () -> {
                team.run(member -> {
                    executed[member] = run(all[member], settings);
                    team.meet(member);
                });
                long sum = 0;
                for (long events : executed) {
                    sum += events;
                }
                return sum;
            });
            for (int i = 0; i < BenchSettings.WARM_UP; i++) {
                one.warmUp();
                many.warmUp();
            }
            for (int i = 0; i < settings.rounds(); i++) {
                one.next();
                many.next();
            }
            figures.put("threads", tori);
            figures.put("tori", tori);
            many.tell(figures);
            figures.put("one_torus_events_per_s", Math.round(one.median()));
            figures.put("over_one_torus", Rounds.hundredths(many.median() / one.median()));
        }
        Checks.same("the first of many tori and one alone", all[0].root(), alone.root());
        for (int i = 1; i < tori; i++) {
            MeasuredTorus again = MeasuredTorus.fast(work, 1, BenchSettings.SEED + i);
            again.runTo(all[i].tick());
            Checks.same("torus " + i + " beside others and alone", all[i].root(), again.root());
        }
        Checks.sameAsInOneGo(work, all[0], figures);
    }

    private static long run(MeasuredTorus torus, BenchSettings settings) {
        long before = torus.executed();
        torus.run(settings.events());
        return torus.executed() - before;
    }
}
