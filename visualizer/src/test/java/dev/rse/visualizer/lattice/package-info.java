/** Tests of the lattice view. */
package dev.rse.visualizer.lattice;
