/** The command line: one root command, its subcommands, and one-line answers to wrong usage. */
package dev.rse.app.cli;
