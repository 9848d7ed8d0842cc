package dev.rse.kernel.process;

import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.torus.engine.Lattice;

/** The table of processes: 64 places. */
public final class ProcessTable {
    /** Most processes at a time. */
    public static final int SLOTS = 64;

    /** Cell of the console and of the first process. All cells of a torus are alike; this one every lattice has. */
    public static final int CONSOLE_CELL = 0;

    private final Process[] slots = new Process[SLOTS];
    private final SuperBlock superBlock;
    private final Lattice lattice;

    /** A view of the table. */
    public ProcessTable(Ram ram, MemoryMap map, SuperBlock superBlock, Lattice lattice) {
        this.superBlock = superBlock;
        this.lattice = lattice;
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Process(ram, map.processes() + 8 * Process.WORDS * i, i);
        }
    }

    /** The process at a place. */
    public Process at(int slot) {
        return slots[slot];
    }

    /** The process of a number, or null. */
    public Process find(long number) {
        for (Process process : slots) {
            if (number != 0 && process.number() == number) {
                return process;
            }
        }
        return null;
    }

    /** Processes in the table, ended ones included. */
    public int count() {
        int count = 0;
        for (Process process : slots) {
            if (process.state() != ProcessState.FREE) {
                count++;
            }
        }
        return count;
    }

    /**
     * Takes a free place for a new process, blocked for now.
     *
     * @param program index in the command table
     * @param parent the process that starts it, or null
     * @param group number of the first process of its job, 0 if it is the first itself
     * @param target number of the process it acts on, 0 if itself
     * @return null if the table is full
     */
    public Process create(int program, Process parent, long group, long target) {
        for (Process process : slots) {
            if (process.state() == ProcessState.FREE) {
                long number = superBlock.get(SuperBlock.NEXT_PROCESS) + 1;
                superBlock.set(SuperBlock.NEXT_PROCESS, number);
                long by = parent == null ? 0 : parent.number();
                long now = superBlock.get(SuperBlock.CLOCK);
                process.begin(number, program, homeOf(process.slot()), by, group, target, now);
                return process;
            }
        }
        return null;
    }

    /** Forgets an ended process. */
    public void remove(Process process) {
        process.erase();
    }

    /** Cell of a place: the first at the console, the others spread around it, four to a side and three cells apart. */
    private int homeOf(int slot) {
        if (slot == 0) {
            return CONSOLE_CELL;
        }
        return lattice.cell(3 * (slot & 3) - 4, 3 * (slot >>> 2 & 3) - 4, 3 * (slot >>> 4 & 3) - 4);
    }
}
