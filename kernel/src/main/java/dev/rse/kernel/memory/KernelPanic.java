package dev.rse.kernel.memory;

/**
 * A broken invariant of the kernel: its strand halts, and the state before the event stays intact. No user can cause one;
 * whatever a user does wrong is answered with an {@code Errno}.
 */
public final class KernelPanic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A panic with one line that names the part and what was broken. */
    public KernelPanic(String what) {
        super("kernel panic: " + what);
    }
}
