/** The timeline: a whole run on one strip, with its faults, marks and forks, to scrub along. */
package dev.rse.visualizer.timeline;
