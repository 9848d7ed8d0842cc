package dev.rse.app.machine;

import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.host.SystemStopwatch;
import java.util.function.LongSupplier;

/**
 * The clocks of a machine. None of them is part of a state but by a journalled input.
 *
 * @param stopwatch measures executions, for people
 * @param nanos what the kernel is told the time is; never goes back
 */
public record Timing(Stopwatch stopwatch, LongSupplier nanos) {

    /** The clocks of this computer. */
    public static final Timing REAL = new Timing(new SystemStopwatch(), System::nanoTime);

    /** Clocks that stand still, for machines that must come out the same each time. */
    public static final Timing STILL = new Timing(Stopwatch.NONE, () -> 0);
}
