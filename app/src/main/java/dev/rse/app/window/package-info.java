/** The window: menu bar, toolbar, docks, status bar, and what lies over them. */
package dev.rse.app.window;
