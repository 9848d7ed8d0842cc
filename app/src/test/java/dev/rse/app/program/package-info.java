/** Tests of the editor for programs of one's own. */
package dev.rse.app.program;
