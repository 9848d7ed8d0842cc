/** The log: what happened, in sentences, from every part of the workbench. */
package dev.rse.app.log;
