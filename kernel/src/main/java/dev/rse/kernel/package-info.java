/**
 * The kernel: the serial program of strand A, with all of its state in the strand's memory.
 */
package dev.rse.kernel;
