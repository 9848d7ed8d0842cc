package dev.rse.torus.host.source;

import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.program.Parameters;
import dev.rse.torus.program.ProgramEntry;
import dev.rse.torus.program.Setup;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;

/** A source that has been compiled, checked, rewritten and loaded; makes instances of its program. */
public final class CompiledProgram {
    /** Version of the rules by which programs are checked and their steps counted. */
    private static final int RULES = 2;

    private final ProgramText source;
    private final Failures failures;
    private final Constructor<?> constructor;
    private final Map<Object, Boolean> constant = Meter.objects();
    private final ProgramEntry entry;

    private CompiledProgram(ProgramText source) {
        this.source = source;
        SourceCompiler compiler = new SourceCompiler(source);
        compiler.compile();
        Closed closed = new Closed(compiler.classes());
        List<Problem> problems =
                new Inspection(closed, compiler.declarations(), source.file(), source.name()).problems();
        if (!problems.isEmpty()) {
            throw new SourceException(problems);
        }
        Map<String, byte[]> rewritten = new Rewriter(closed, source.name()).rewritten();
        failures = new Failures(source.file(), rewritten.keySet());
        constructor = load(rewritten);
        Setup listing = Setup.listing(Lattice.DEFAULT);
        make(listing, Meter.objects());
        entry = new ProgramEntry(
                source.reference(),
                "your program " + source.file(),
                listing.parameters(),
                listing.words(),
                (lattice, parameters) -> create(lattice, parameters));
    }

    /**
     * Compiles a text.
     *
     * @throws SourceException if it is no program: the compiler refuses it, it names what is not allowed, or what it does
     *     before its first event fails
     */
    public static CompiledProgram of(ProgramText source) {
        return new CompiledProgram(source);
    }

    /** The text. */
    public ProgramText source() {
        return source;
    }

    /** The program in a catalogue, by its {@linkplain ProgramText#reference() reference}. */
    public ProgramEntry entry() {
        return entry;
    }

    private CellularProgram create(Lattice lattice, Parameters parameters) {
        Setup setup = Setup.of(lattice, parameters);
        Map<Object, Boolean> made = Meter.objects();
        made.putAll(constant);
        MeteredProgram program = make(setup, made);
        String identity =
                "source " + RULES + " " + source.file() + " " + source.digest().hex() + " steps="
                        + Meter.EVENT_STEPS + " work=" + Meter.EVENT_WORK + " bytes=" + Meter.EVENT_BYTES + " depth="
                        + Meter.MOST_DEPTH + " tick="
                        + Meter.tickWork(lattice.cells()) + " rule="
                        + parameters.canonical();
        return new MeteredCells(source.name(), identity, program, setup, failures, made);
    }

    /** Loads the classes and runs all static initialisers, in the order of their names and of their needs. */
    private Constructor<?> load(Map<String, byte[]> classes) {
        SourceLoader loader = new SourceLoader(classes);
        Meter.initialiseUnder(Meter.ofSetup("setting up static fields", null, constant));
        try {
            for (String name : classes.keySet()) {
                Class.forName(name, true, loader);
            }
            return Class.forName(source.name(), true, loader).getConstructor(Setup.class, Meter.class, int.class);
        } catch (ExceptionInInitializerError e) {
            throw failed(e.getCause());
        } catch (BudgetError e) {
            throw failed(e);
        } catch (LinkageError | ReflectiveOperationException e) {
            throw failed(e);
        } finally {
            Meter.initialiseUnder(null);
        }
    }

    private MeteredProgram make(Setup setup, Map<Object, Boolean> made) {
        Meter meter = Meter.ofSetup("the constructor", constant, made);
        try {
            return (MeteredProgram) constructor.newInstance(setup, meter, 0);
        } catch (InvocationTargetException e) {
            throw failed(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    /** What a program says about its parameters is said as it is; everything else with its line. */
    private SourceException failed(Throwable thrown) {
        return new SourceException(List.of(new Problem(source.file(), failures.line(thrown), Failures.why(thrown))));
    }
}
