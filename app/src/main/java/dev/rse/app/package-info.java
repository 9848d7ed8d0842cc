/**
 * The one composition root: the window, its panels and commands, and the command line.
 */
package dev.rse.app;
