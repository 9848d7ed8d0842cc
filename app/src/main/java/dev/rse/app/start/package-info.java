/** Starts the window toolkit and, in it, the workbench with its rooms. */
package dev.rse.app.start;
