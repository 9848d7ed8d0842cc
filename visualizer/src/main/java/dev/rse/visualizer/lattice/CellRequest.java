package dev.rse.visualizer.lattice;

/**
 * What is to be read.
 *
 * @param strand 0 to 2
 * @param quantity which number
 * @param region of which cells
 */
public record CellRequest(int strand, CellQuantity quantity, CellRegion region) {}
