/** The lane chart: the braid's epochs as a flat table, one column an epoch, one row a lane. */
package dev.rse.visualizer.lanes;
