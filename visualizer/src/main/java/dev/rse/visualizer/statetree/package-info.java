/** The state tree: the map of a strand's pages, and the path from a page to the root of its state. */
package dev.rse.visualizer.statetree;
