/** The torus: lattice, events in canonical order, programs, and the engines that execute them over a memory. */
package dev.rse.torus.engine;
