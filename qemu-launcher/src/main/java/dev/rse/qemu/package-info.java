/**
 * Will hold the virtual machines: QEMU processes, QMP, the GDB remote protocol, symbols and the screen.
 */
package dev.rse.qemu;
