/** The braid view: the three strands as a rope over the three lanes, epoch by epoch, and the history it shows. */
package dev.rse.visualizer.braid;
