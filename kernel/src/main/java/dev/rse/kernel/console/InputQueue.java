package dev.rse.kernel.console;

import static dev.rse.kernel.console.TerminalMemory.END_OF_INPUT;
import static dev.rse.kernel.console.TerminalMemory.LOST_BYTES;
import static dev.rse.kernel.console.TerminalMemory.QUEUE_BYTES;
import static dev.rse.kernel.console.TerminalMemory.QUEUE_HEAD;
import static dev.rse.kernel.console.TerminalMemory.QUEUE_TAIL;

/** Bytes typed and not read yet. The edge never sends more than fits; what comes nevertheless is dropped and counted. */
final class InputQueue {
    private final TerminalMemory memory;

    InputQueue(TerminalMemory memory) {
        this.memory = memory;
    }

    void put(int value) {
        long head = memory.get(QUEUE_HEAD);
        if (head - memory.get(QUEUE_TAIL) == QUEUE_BYTES) {
            memory.set(LOST_BYTES, memory.get(LOST_BYTES) + 1);
            return;
        }
        memory.ram().setByte(at(head), value);
        memory.set(QUEUE_HEAD, head + 1);
    }

    void end() {
        memory.set(END_OF_INPUT, 1);
    }

    boolean isEmpty() {
        return memory.get(QUEUE_HEAD) == memory.get(QUEUE_TAIL);
    }

    /** Whether nothing is left and nothing will come. */
    boolean isAtEnd() {
        return isEmpty() && memory.get(END_OF_INPUT) != 0;
    }

    int take() {
        long tail = memory.get(QUEUE_TAIL);
        memory.set(QUEUE_TAIL, tail + 1);
        return memory.ram().byteAt(at(tail));
    }

    void clear() {
        memory.set(QUEUE_TAIL, memory.get(QUEUE_HEAD));
    }

    private int at(long position) {
        return memory.queue() + (int) (position & (QUEUE_BYTES - 1));
    }
}
