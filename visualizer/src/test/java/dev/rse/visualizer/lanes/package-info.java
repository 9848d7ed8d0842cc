/** Tests of the lane chart. */
package dev.rse.visualizer.lanes;
