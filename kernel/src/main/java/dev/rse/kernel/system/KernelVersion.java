package dev.rse.kernel.system;

/** The names by which the system calls itself. */
public final class KernelVersion {
    /** The system. */
    public static final String SYSTEM = "RSE";

    /** This machine. */
    public static final String NODE = "rse";

    /** The release. */
    public static final String RELEASE = "0.1.0";

    /** What it runs on. */
    public static final String MACHINE = "torus";

    private KernelVersion() {}

    /** All of it in one line. */
    public static String line() {
        return SYSTEM + " " + NODE + " " + RELEASE + " " + MACHINE;
    }
}
