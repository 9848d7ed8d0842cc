/** Threads that run the slabs of one torus together. */
package dev.rse.torus.host.slab;
