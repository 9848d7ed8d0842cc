/** The one action model behind menu, toolbar, keys, palette and shortcut sheet. */
package dev.rse.app.action;
