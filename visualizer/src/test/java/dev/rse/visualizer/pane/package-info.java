/** Tests of regions that paint off the JavaFX thread. */
package dev.rse.visualizer.pane;
