/** Machines put together from torus, kernel and braid, and run: what the command line and the workbench both use. */
package dev.rse.app.machine;
