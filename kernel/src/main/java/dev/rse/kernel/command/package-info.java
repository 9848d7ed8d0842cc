/** The commands of the shell; {@link dev.rse.kernel.command.CommandTable} lists them all. */
package dev.rse.kernel.command;
