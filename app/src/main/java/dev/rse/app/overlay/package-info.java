/** What lies over the window for a moment: the palette, dialogs and sheets. */
package dev.rse.app.overlay;
