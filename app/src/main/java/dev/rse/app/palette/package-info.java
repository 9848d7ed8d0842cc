/** The command palette, and choices that look like it. */
package dev.rse.app.palette;
