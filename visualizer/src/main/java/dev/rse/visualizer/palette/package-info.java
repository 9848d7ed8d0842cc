/** The colours of everything that is drawn, for both themes. */
package dev.rse.visualizer.palette;
