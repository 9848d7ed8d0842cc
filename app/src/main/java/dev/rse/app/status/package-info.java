/** The status bar: fields that tell the state of things, and running work with its progress. */
package dev.rse.app.status;
