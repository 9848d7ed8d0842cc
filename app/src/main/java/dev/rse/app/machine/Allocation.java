package dev.rse.app.machine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what the JVM has allocated. */
public final class Allocation {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long before = threads.getTotalThreadAllocatedBytes();

    /** Bytes allocated by all threads since this counter was made. */
    public long bytes() {
        return threads.getTotalThreadAllocatedBytes() - before;
    }
}
