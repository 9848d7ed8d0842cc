/** The lattice view: the cells of a strand as slices, as points in space and side by side, and the cell one has picked. */
package dev.rse.visualizer.lattice;
