/** Charts of what the last epochs cost and did, a line for each strand. */
package dev.rse.visualizer.charts;
