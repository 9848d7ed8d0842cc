/** Reads what the kernel is doing from any state of its strand, without touching it. */
package dev.rse.kernel.inspect;
