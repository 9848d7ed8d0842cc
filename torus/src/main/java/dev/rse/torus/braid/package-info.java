/** The braid: three strands executed over three lanes in epochs, voted on, committed and healed. */
package dev.rse.torus.braid;
