/** Tests of the braid's history and picture. */
package dev.rse.visualizer.braid;
