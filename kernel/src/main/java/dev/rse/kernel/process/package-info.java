/** Processes: their table, their states, and the scheduler that turns waking into events of the torus. */
package dev.rse.kernel.process;
