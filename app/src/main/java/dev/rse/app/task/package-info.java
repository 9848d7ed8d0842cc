/** Work in the background, with progress and cancel, and without any window toolkit in it. */
package dev.rse.app.task;
