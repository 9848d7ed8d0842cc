package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.program.Programs;
import java.util.ArrayList;
import java.util.List;

/** Three coupled strands on a braid, and the same strands executed once, by turns and both on two threads. */
final class BraidBench {
    private static final int THREADS = 2;

    /**
     * After so many epochs every lane has executed every strand twice running, so that it holds the pages of one epoch
     * while it writes those of the next: none needs more room from then on.
     */
    private static final int WARM_EPOCHS = 4;

    private final BraidSpec spec;
    private final Braid braid;
    private final UnmaskedStrands unmasked;
    private final long epochTicks;
    private long epochs;
    private long tick;
    private long unmaskedTick;

    private BraidBench(BraidSpec spec, ThreadLanes lanes, UnmaskedStrands unmasked) {
        this.spec = spec;
        this.unmasked = unmasked;
        epochTicks = spec.strands().get(0).epochTicks();
        Programs programs = Programs.standard();
        braid = new Braid(
                spec,
                (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                lanes,
                new SystemStopwatch());
    }

    static void measure(Workload work, BenchSettings settings, ObjectNode figures) {
        BraidSpec spec = spec(work);
        ThreadLanes lanes = new ThreadLanes(THREADS);
        try (UnmaskedStrands unmasked = new UnmaskedStrands(spec, THREADS)) {
            new BraidBench(spec, lanes, unmasked).measure(settings, figures);
        } finally {
            lanes.close();
        }
    }

    /** Epochs of the length that suits the program, and ended by nothing else. */
    private static BraidSpec spec(Workload work) {
        List<StrandSpec> strands = new ArrayList<>();
        long epochTicks = work.epochTicks();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            List<String> parameters = new ArrayList<>(work.parameters());
            parameters.add("strand=" + s);
            parameters.add("cross=" + epochTicks);
            int capacity =
                    StrandSpec.of(work.program(), parameters, work.lattice(), 0).pendingCapacity();
            strands.add(new StrandSpec(
                    work.program(),
                    parameters,
                    work.lattice(),
                    BenchSettings.SEED + s,
                    capacity,
                    epochTicks,
                    Long.MAX_VALUE));
        }
        return new BraidSpec(strands, EngineKind.WHEEL, epochTicks);
    }

    private void measure(BenchSettings settings, ObjectNode figures) {
        Rounds masked = new Rounds(settings.rounds(), () -> runBraid(settings.events()));
        Rounds plain = new Rounds(settings.rounds(), this::runUnmasked);
        for (int i = 0; i < BenchSettings.WARM_UP || epochs < WARM_EPOCHS; i++) {
            masked.warmUp();
            plain.warmUp();
        }
        long warm = epochs;
        long work = braid.workNanos();
        long upkeep = braid.upkeepNanos();
        for (int i = 0; i < settings.rounds(); i++) {
            masked.next();
            plain.next();
        }
        figures.put("threads", THREADS);
        figures.put("epoch_ticks", epochTicks);
        figures.put("epochs", epochs - warm);
        masked.tell(figures);
        figures.put("bytes_per_epoch", masked.bytes() / (epochs - warm));
        figures.put("unmasked_events_per_s", Math.round(plain.median()));
        figures.put("time_over_unmasked", Rounds.hundredths(plain.median() / masked.median()));
        figures.put(
                "hashing_and_copying",
                Rounds.hundredths((double) (braid.upkeepNanos() - upkeep) / (braid.workNanos() - work)));
        figures.put("ticks", tick);
        figures.put("root", braid.root().hex());
        for (int s = 0; s < spec.strands().size(); s++) {
            Checks.same(
                    "strand " + BraidSpec.letter(s) + " on the braid and by itself",
                    braid.committed(s).root(),
                    unmasked.root(s));
        }
        if (braid.executions() != 2L * BraidSpec.STRANDS * braid.epoch()) {
            throw new IllegalStateException(braid.executions() + " executions in " + braid.epoch()
                    + " calm epochs of three strands, and not two of each");
        }
    }

    /** Whole epochs until there are enough events. */
    private long runBraid(long events) {
        long before = braid.executed();
        while (braid.executed() - before < events) {
            braid.advance();
            epochs++;
        }
        tick = braid.tick(0);
        return braid.executed() - before;
    }

    /** As far as the braid went. */
    private long runUnmasked() {
        if (unmaskedTick == tick) {
            throw new IllegalStateException("the braid did not go on");
        }
        unmaskedTick = tick;
        return unmasked.runTo(tick);
    }
}
