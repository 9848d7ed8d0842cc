/** Tests of the benchmarks: what they measure is really there. */
package dev.rse.app.bench;
