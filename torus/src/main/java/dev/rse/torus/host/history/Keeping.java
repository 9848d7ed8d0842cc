package dev.rse.torus.host.history;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How much of the past is kept as whole states; beyond it, states are thinned out evenly and what lies between takes longer
 * to reach.
 *
 * @param folder where states go that do not fit into memory, emptied at the beginning and at the end; none keeps them in
 *     memory alone
 * @param memoryBytes most memory for states
 * @param diskBytes most disk space for states
 * @param spacingNanos time to re-run from one kept state to the next
 */
public record Keeping(Optional<Path> folder, long memoryBytes, long diskBytes, long spacingNanos) {
    /** Most memory unless something else is asked for: 128 MiB. */
    public static final long MEMORY_BYTES = 128L << 20;

    /** Most disk space unless something else is asked for: 4 GiB. */
    public static final long DISK_BYTES = 4L << 30;

    /** Well below the quarter of a second that a person may have to wait: the machine may have other work, too. */
    public static final long SPACING_NANOS = 100_000_000L;

    public Keeping {
        if (memoryBytes < 0 || diskBytes < 0 || spacingNanos < 0) {
            throw new IllegalArgumentException("a budget for kept states is not negative");
        }
    }

    /** States in memory alone. */
    public static Keeping inMemory() {
        return new Keeping(Optional.empty(), MEMORY_BYTES, 0, SPACING_NANOS);
    }

    /** States in memory, and beyond that in a folder. */
    public static Keeping in(Path folder, long diskBytes) {
        return new Keeping(Optional.of(folder), MEMORY_BYTES, diskBytes, SPACING_NANOS);
    }
}
