package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.Echo;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.program.Programs;
import java.util.ArrayList;
import java.util.List;

/** A small braid with a history from its first state on. */
final class Session {
    private static final Lattice LATTICE = new Lattice(4, 4, 4);

    static final ProgramSource PROGRAMS = (name, parameters, lattice) -> name.equals("echo")
            ? Echo.create(name, parameters, lattice)
            : Programs.standard().create(name, lattice, parameters);

    private final Braid braid;
    private final History history;
    private int inputs;

    private Session(BraidSpec spec, Keeping keeping) {
        braid = new Braid(spec, PROGRAMS, new InlineLanes(), new SystemStopwatch());
        history = new History(braid, PROGRAMS, keeping);
    }

    /** Strand A echoes its inputs, B passes tokens round, C is phold. */
    static Session uncoupled() {
        return uncoupled(Keeping.inMemory());
    }

    static Session uncoupled(Keeping keeping) {
        return new Session(
                BraidSpec.uncoupled(
                        StrandSpec.of("echo", List.of(), new Lattice(2, 2, 2), 1)
                                .withEpochTicks(10),
                        StrandSpec.of("ring", List.of(), LATTICE, 2).withEpochTicks(5),
                        StrandSpec.of("phold", List.of(), LATTICE, 3).withEpochTicks(700)),
                keeping);
    }

    /** Three strands of phold that send one another events. */
    static Session coupled() {
        return coupled(Keeping.inMemory());
    }

    static Session coupled(Keeping keeping) {
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            strands.add(StrandSpec.of("phold", List.of("strand=" + s, "cross=2048"), LATTICE, 5 + s)
                    .withEpochTicks(600 + 300L * s));
        }
        return new Session(new BraidSpec(strands, EngineKind.WHEEL, 2048), keeping);
    }

    Braid braid() {
        return braid;
    }

    History history() {
        return history;
    }

    /** Runs an epoch, after an input for strand A if there is to be one. */
    void epoch(boolean withInput) {
        if (withInput) {
            input();
        }
        braid.runEpoch();
    }

    /** Gives strand A its next input. */
    void input() {
        assertTrue(braid.input(0, 1, new byte[] {(byte) inputs++}));
    }
}
