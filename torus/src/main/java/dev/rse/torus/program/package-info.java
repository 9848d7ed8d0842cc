/** The programs a torus comes with, and the catalogue in which programs are found by name. */
package dev.rse.torus.program;
