package dev.rse.torus.program;

import dev.rse.torus.engine.CellularProgram;

/** What every built-in program of cells says of itself. */
abstract class BuiltInCells implements CellularProgram {
    private final String name;
    private final String identity;
    private final int lookahead;
    private final int wordsPerCell;

    /**
     * A program.
     *
     * @param version of its rules, part of its identity
     * @param parameters part of its identity
     */
    BuiltInCells(String name, int version, Parameters parameters, int lookahead, int wordsPerCell) {
        this.name = name;
        identity = name + " " + version + parameters.canonical();
        this.lookahead = lookahead;
        this.wordsPerCell = wordsPerCell;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String identity() {
        return identity;
    }

    @Override
    public final int lookahead() {
        return lookahead;
    }

    @Override
    public final int wordsPerCell() {
        return wordsPerCell;
    }
}
