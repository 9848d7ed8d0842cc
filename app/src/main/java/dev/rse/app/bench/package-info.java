/** Benchmarks of the whole program; each checks its own result. */
package dev.rse.app.bench;
