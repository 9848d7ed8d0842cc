/** Tests of the timeline. */
package dev.rse.visualizer.timeline;
