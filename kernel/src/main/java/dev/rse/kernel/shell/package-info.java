/** The shell: reading a line, taking it apart, expanding its words, and starting the processes of its pipelines. */
package dev.rse.kernel.shell;
