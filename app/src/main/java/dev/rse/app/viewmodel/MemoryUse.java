package dev.rse.app.viewmodel;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What memory this process uses now, in bytes.
 *
 * @param resident what the operating system counts for the process; equal to heap and code where it does not tell
 * @param heap objects of the program in use
 * @param heapReserved heap taken from the operating system
 * @param code classes and compiled code
 */
public record MemoryUse(long resident, long heap, long heapReserved, long code) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIBIBYTE = 1024;

    /** Measures. */
    public static MemoryUse now() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage code = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        long known = heap.getCommitted() + code.getCommitted();
        return new MemoryUse(residentBytes().orElse(known), heap.getUsed(), heap.getCommitted(), code.getUsed());
    }

    private static OptionalLong residentBytes() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }
}
