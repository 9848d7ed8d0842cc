/** The console: its output, its queue of input, and the line discipline with editing, history and completion. */
package dev.rse.kernel.console;
