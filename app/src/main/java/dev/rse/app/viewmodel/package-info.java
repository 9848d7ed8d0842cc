/** What the views show, as observable values; nothing here knows a view. */
package dev.rse.app.viewmodel;
