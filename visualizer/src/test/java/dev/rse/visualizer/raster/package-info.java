/** Tests of the rasteriser. */
package dev.rse.visualizer.raster;
