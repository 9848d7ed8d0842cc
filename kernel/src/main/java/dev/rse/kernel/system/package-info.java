/** What a program of a process sees: its arguments, its descriptors, its buffered output, and the parts of the kernel. */
package dev.rse.kernel.system;
