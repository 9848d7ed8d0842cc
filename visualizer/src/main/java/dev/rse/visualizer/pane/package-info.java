/** JavaFX regions whose pictures are painted on a thread of their own, and only while they can be seen. */
package dev.rse.visualizer.pane;
