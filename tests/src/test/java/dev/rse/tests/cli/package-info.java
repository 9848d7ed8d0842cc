/** The command line as a person or a script uses it: arguments in, streams and exit code out. */
package dev.rse.tests.cli;
