/** Colours, fonts and style sheets, one file for each concern. */
package dev.rse.app.theme;
