/** Tests of the state tree. */
package dev.rse.visualizer.statetree;
