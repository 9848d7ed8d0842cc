/** Whole machines without a window: journal, braid and kernel together. */
package dev.rse.tests.machine;
