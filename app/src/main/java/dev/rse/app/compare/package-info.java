/** Two runs side by side: where they differ first, down to the event and the word. */
package dev.rse.app.compare;
