/** The moment that all panels show: the live machine, or one epoch of the past. */
package dev.rse.app.past;
