/** The panels: what each shows, and the frame that all of them share. */
package dev.rse.app.panel;
