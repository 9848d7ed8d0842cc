/** A software rasteriser of our own: textured tubes with depth, flat shapes and text into arrays of pixels. */
package dev.rse.visualizer.raster;
