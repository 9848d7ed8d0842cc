/** Benchmarks of the torus and the braid, each in a process of its own, checking its own result. */
package dev.rse.app.bench.torus;
