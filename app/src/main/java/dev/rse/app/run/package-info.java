/** The Run perspective: the live machine, its panels, its actions, its part of the toolbar and the status bar. */
package dev.rse.app.run;
