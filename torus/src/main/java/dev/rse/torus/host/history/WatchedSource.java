package dev.rse.torus.host.history;

import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.SerialProgram;
import java.util.List;

/** Gives programs that let a watcher see the events of one strand and else are as they were. */
final class WatchedSource implements ProgramSource {
    private final ProgramSource programs;
    private final int watched;
    private final Watcher watcher;

    WatchedSource(ProgramSource programs, int watched, Watcher watcher) {
        this.programs = programs;
        this.watched = watched;
        this.watcher = watcher;
    }

    @Override
    public Program create(String name, List<String> parameters, Lattice lattice) {
        return programs.create(name, parameters, lattice);
    }

    @Override
    public Program create(int strand, String name, List<String> parameters, Lattice lattice) {
        Program program = programs.create(strand, name, parameters, lattice);
        if (strand != watched) {
            return program;
        }
        return switch (program) {
            case CellularProgram cells -> new WatchedCells(cells, watcher);
            case SerialProgram serial -> new WatchedSerial(serial, watcher);
        };
    }
}
