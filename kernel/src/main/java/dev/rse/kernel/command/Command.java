package dev.rse.kernel.command;

import dev.rse.kernel.system.StepProgram;

/**
 * A row of the command table.
 *
 * @param name what one types
 * @param usage its arguments
 * @param help what it does, one line
 * @param program what runs
 */
record Command(String name, String usage, String help, StepProgram program) {}
