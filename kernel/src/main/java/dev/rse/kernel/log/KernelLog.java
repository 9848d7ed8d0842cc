package dev.rse.kernel.log;

import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.memory.Text;

/** A ring of text lines, each with the kernel time at which it was written; the oldest bytes give way. */
public final class KernelLog {
    private final Ram ram;
    private final int base;
    private final int capacity;
    private final SuperBlock superBlock;

    /** A view of the log. */
    public KernelLog(Ram ram, MemoryMap map, SuperBlock superBlock) {
        this.ram = ram;
        this.superBlock = superBlock;
        base = map.log();
        capacity = map.logBytes();
    }

    /** Adds a line. */
    public void line(String text) {
        Text line = new Text();
        addTime(line, superBlock.get(SuperBlock.CLOCK));
        line.line(text);
        long head = superBlock.get(SuperBlock.LOG_HEAD);
        for (int i = 0; i < line.length(); i++) {
            ram.setByte(base + (int) ((head + i) & (capacity - 1)), line.bytes()[i]);
        }
        superBlock.set(SuperBlock.LOG_HEAD, head + line.length());
    }

    /** All whole lines still held, oldest first. */
    public String text() {
        long head = superBlock.get(SuperBlock.LOG_HEAD);
        long from = Math.max(0, head - capacity);
        if (from > 0) {
            while (from < head && byteAt(from) != '\n') {
                from++;
            }
            from++;
        }
        Text text = new Text();
        for (long i = from; i < head; i++) {
            text.add(byteAt(i));
        }
        return text.toString();
    }

    private int byteAt(long position) {
        return ram.byteAt(base + (int) (position & (capacity - 1)));
    }

    private static void addTime(Text line, long nanoseconds) {
        String micros = Long.toString(1_000_000 + nanoseconds / 1000 % 1_000_000);
        line.add('[').addRight(Long.toString(nanoseconds / 1_000_000_000), 5);
        line.add('.').add(micros.substring(1)).add("] ");
    }
}
