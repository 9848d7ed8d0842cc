package dev.rse.visualizer.lattice;

import java.util.concurrent.CompletableFuture;

/**
 * Where the lattice view reads cells from. All calls return at once; what they return is completed on any thread, or
 * exceptionally, with a sentence for people, if it cannot be read now.
 */
public interface CellSource {
    /** Reads a quantity of the cells of a region in the last committed state. */
    CompletableFuture<CellSample> sample(CellRequest request);

    /** Reads all that is known of a cell in the last committed state; {@code quantity} is what is wanted of those around. */
    CompletableFuture<CellDetail> detail(int strand, int cell, CellQuantity quantity);

    /** Finds the events that a cell received in the last epoch. */
    CompletableFuture<CellEvents> received(int strand, int cell);
}
