/** The journal of everything that came from outside, and of what the braid committed. */
package dev.rse.torus.journal;
