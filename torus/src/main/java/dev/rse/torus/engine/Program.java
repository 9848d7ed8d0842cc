package dev.rse.torus.engine;

/**
 * What the cells of a torus do. An instance belongs to one execution and keeps nothing of its own between events: all it
 * knows lies in the memory it is handed, so it can be thrown away and made again at any tick.
 */
public sealed interface Program permits CellularProgram, SerialProgram {
    /** Name under which the program is found, lower-case ASCII. */
    String name();

    /**
     * Everything that fixes its behaviour, in one line of ASCII: name, version of its rules and of its memory layout, and
     * parameters. Two programs with the same identity behave alike.
     */
    String identity();

    /** Least delay, in ticks, of an event to another cell; at least 1. */
    int lookahead();
}
