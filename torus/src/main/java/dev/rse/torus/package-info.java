/**
 * The lattice, its events and programs, the engines that run them and the braid that checks them.
 */
package dev.rse.torus;
