/** The editor for programs of one's own: templates, highlighting, drafts, compiling, problems at their lines. */
package dev.rse.app.program;
