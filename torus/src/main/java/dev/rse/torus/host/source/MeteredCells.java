package dev.rse.torus.host.source;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.program.Setup;
import java.util.Map;

/** A rewritten program as engines run it: every event has a full meter, and what goes wrong is told with its line. */
final class MeteredCells implements CellularProgram {
    /** Before all ticks. */
    private static final long SETUP = -1;

    private final String name;
    private final String identity;
    private final MeteredProgram program;
    private final Failures failures;
    private final Map<Object, Boolean> constant;
    private final int lookahead;
    private final int words;
    private final long mostTickWork;

    MeteredCells(
            String name,
            String identity,
            MeteredProgram program,
            Setup setup,
            Failures failures,
            Map<Object, Boolean> constant) {
        this.name = name;
        this.identity = identity;
        this.program = program;
        this.failures = failures;
        this.constant = constant.isEmpty() ? null : constant;
        lookahead = setup.lookahead();
        words = Math.max(1, setup.words().size());
        mostTickWork = Meter.tickWork(setup.lattice().cells());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public int lookahead() {
        return lookahead;
    }

    @Override
    public int wordsPerCell() {
        return words;
    }

    @Override
    public long mostTickWork() {
        return mostTickWork;
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        Meter meter = meter(memory);
        meter.begin();
        try {
            program.initialise(cell, seed, memory, outbox, meter, 0);
        } catch (Throwable thrown) {
            throw failed(thrown, cell, 0);
        }
        if (memory.work(SETUP, meter.worked()) > mostTickWork) {
            throw new TorusException(name, cell, 0, "setting up the cells is" + tooMuch());
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        Meter meter = meter(memory);
        meter.begin();
        try {
            program.on(cell, source, payload, tick, memory, outbox, meter, 0);
        } catch (Throwable thrown) {
            throw failed(thrown, cell, tick);
        }
        if (memory.work(tick, meter.worked()) > mostTickWork) {
            throw new TorusException(name, cell, tick, "the events of this tick are" + tooMuch());
        }
    }

    private String tooMuch() {
        return " more than " + mostTickWork
                + " units of work together; let each do less, or spread them over more ticks";
    }

    /** The meter of the thread that works with this view of a cell. */
    private Meter meter(CellMemory memory) {
        if (memory.companion() instanceof Meter meter) {
            return meter;
        }
        Meter meter = Meter.ofEvents(constant);
        memory.companion(meter);
        return meter;
    }

    private TorusException failed(Throwable thrown, int cell, long tick) {
        String what = failures.tell(thrown);
        String told = name + ", cell " + cell + ", tick " + tick + ": ";
        int known = what.indexOf(told);
        return new TorusException(
                name,
                cell,
                tick,
                known < 0 ? what : what.substring(0, known) + what.substring(known + told.length()),
                thrown);
    }
}
