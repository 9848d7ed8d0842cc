package dev.rse.visualizer.lattice;

import dev.rse.torus.memory.ReadableMemory;
import java.util.List;

/** Who lives on the cells of a strand whose program keeps its state elsewhere: the processes of a kernel, say. */
public interface Residents {
    /** Nobody. */
    Residents NONE = memory -> List.of();

    /** All of them in a state. */
    List<Resident> in(ReadableMemory memory);

    /**
     * One of them.
     *
     * @param cell where it lives
     * @param words what there is to say of it, in one line
     */
    record Resident(int cell, String words) {}
}
