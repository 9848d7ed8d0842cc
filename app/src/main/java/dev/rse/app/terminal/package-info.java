/** The Console's terminal: the widget, its colours and keys, and the line between it and the guest. */
package dev.rse.app.terminal;
