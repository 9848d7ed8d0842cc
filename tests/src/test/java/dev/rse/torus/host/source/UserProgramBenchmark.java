package dev.rse.torus.host.source;

import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.program.Programs;
import dev.rse.torus.testing.Strand;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the meter costs: Life as it is built in, and the same text compiled and rewritten; the time is for one event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UserProgramBenchmark {
    private static final int EVENTS = 1 << 18;

    /** The built-in program, or the source. */
    @Param({"life", "Life.java"})
    public String program;

    private Strand strand;

    @Setup
    public void start() {
        strand = strand(program);
        Strand other = strand(program.equals("life") ? "Life.java" : "life");
        strand.run(Long.MAX_VALUE, 8 * EVENTS);
        other.run(Long.MAX_VALUE, 8 * EVENTS);
        failIfNot(
                strand.torus().tick() == other.torus().tick()
                        && strand.torus().executed() == other.torus().executed()
                        && strand.torus().pending() == other.torus().pending(),
                "the source is not the built-in program");
    }

    private static Strand strand(String name) {
        CompiledProgram compiled = CompiledProgram.of(new ProgramText("Life", Pieces.resource("Life.java.txt")));
        Programs programs = Programs.standard().with(compiled.entry());
        String known = name.equals("life") ? name : compiled.entry().name();
        Program program = programs.create(known, Lattice.DEFAULT, List.of());
        StrandLayout layout = StrandLayout.of(program, Lattice.DEFAULT, 1 << 18);
        return new Strand(EngineKind.WHEEL, () -> program, layout, 0, 5);
    }

    /** Runs on. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long run() {
        long before = strand.torus().executed();
        strand.run(Long.MAX_VALUE, EVENTS);
        failIfNot(strand.torus().executed() >= before + EVENTS, "the run has ended");
        return strand.torus().pending();
    }

    private static void failIfNot(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
