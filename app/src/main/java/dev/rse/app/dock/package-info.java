/** The docks: where panels stand, how they are moved, and how the layout is kept between starts. */
package dev.rse.app.dock;
