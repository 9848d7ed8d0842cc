/** The kernel's memory: typed access to the strand's words, the memory map, frames and the kernel heap. */
package dev.rse.kernel.memory;
