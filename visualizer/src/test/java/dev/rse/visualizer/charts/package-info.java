/** Tests of the charts. */
package dev.rse.visualizer.charts;
