package dev.rse.torus.host.slab;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long two threads take to meet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BarrierBenchmark {
    private static final int MEETINGS = 10_000;

    private final int[] met = new int[32];
    private ThreadTeam team;

    @Setup
    public void gather() {
        team = new ThreadTeam(2);
    }

    @TearDown
    public void part() {
        team.close();
    }

    /** One meeting; each thread checks that the other has come as often. */
    @Benchmark
    @OperationsPerInvocation(MEETINGS)
    public void meet() {
        team.run(this::meetOften);
        if (met[0] != MEETINGS || met[16] != MEETINGS) {
            throw new AssertionError("the threads met " + met[0] + " and " + met[16] + " times");
        }
    }

    private void meetOften(int member) {
        met[16 * member] = 0;
        for (int i = 0; i < MEETINGS; i++) {
            met[16 * member]++;
            team.meet(member);
        }
    }
}
