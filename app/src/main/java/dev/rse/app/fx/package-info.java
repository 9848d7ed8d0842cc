/** The one door between background threads and the JavaFX thread. */
package dev.rse.app.fx;
