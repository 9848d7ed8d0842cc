/** Tests that colours can be told apart. */
package dev.rse.visualizer.palette;
