package dev.rse.kernel.system;

import java.util.List;

/** The programs that processes can run, by the index that stands in the process table. */
public interface Programs {
    /** The shell. */
    int SHELL = 0;

    /** The program that says why a command could not be run. */
    int COMPLAIN = 1;

    /** Index of a command, or −1. */
    int find(String name);

    /** Name of a program. */
    String name(int index);

    /** The program itself. */
    StepProgram at(int index);

    /** Names of all commands, sorted. */
    List<String> names();
}
