package dev.rse.torus.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.memory.Memory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    private static final Lattice LATTICE = new Lattice(4, 4, 4);

    private final Programs programs = Programs.standard();

    private String refused(String name, String... parameters) {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> programs.create(name, LATTICE, List.of(parameters)));
        assertEquals(1, error.getMessage().lines().count());
        return error.getMessage();
    }

    @Test
    void everyProgramCanBeMadeAndTellsItself() {
        String last = "";
        for (ProgramEntry entry : programs.entries()) {
            assertTrue(entry.name().compareTo(last) > 0);
            last = entry.name();
            Program program = programs.create(entry.name(), LATTICE, List.of());
            assertEquals(entry.name(), program.name());
            assertTrue(program.identity().startsWith(entry.name() + " "), program.identity());
            assertTrue(program.lookahead() >= 1);
            assertTrue(entry.summary().length() > 10);
            for (Parameter parameter : entry.parameters()) {
                Program same =
                        programs.create(entry.name(), LATTICE, List.of(parameter.name() + "=" + parameter.usual()));
                assertEquals(program.identity(), same.identity());
            }
        }
    }

    @Test
    void theIdentityTellsParametersApart() {
        String usual = programs.create("phold", LATTICE, List.of()).identity();
        assertNotEquals(
                usual, programs.create("phold", LATTICE, List.of("remote=0.5")).identity());
        assertEquals(
                usual,
                programs.create("phold", LATTICE, List.of("remote=0.250")).identity());
    }

    @Test
    void whatIsWrongIsSaidWithWhatExists() {
        assertEquals(
                "no program is called nosuch; there are chain, diffusion, edges, life, none, phold, ring, sir",
                refused("nosuch"));
        assertEquals("phold has no parameter size; it has remote, mean, lookahead, events", refused("phold", "size=3"));
        assertEquals("none has no parameter size; it takes none", refused("none", "size=3"));
        assertEquals("a parameter is written name=value; this is remote", refused("phold", "remote"));
        assertEquals("remote is given twice", refused("phold", "remote=0", "remote=1"));
        assertEquals(
                "remote is a number from 0 to 1, such as 0.25; this is 1.000001", refused("phold", "remote=1.000001"));
        assertEquals("tokens is a whole number from 1 to 1024, such as 1; this is 1.5", refused("ring", "tokens=1.5"));
        for (String bad : List.of("", ".", ".5", "1.", "-1", "x", "0.1234567", "1e3", "99999999999999")) {
            assertTrue(refused("phold", "mean=" + bad).contains("this is " + bad));
        }
        assertEquals("mean is more than 0", refused("phold", "mean=0"));
        refused("life", "rule=4500");
    }

    @Test
    void couplingTakesBothItsParameters() {
        assertEquals("strand and cross go together; only cross=9 is given", refused("ring", "cross=9"));
        assertTrue(refused("ring", "strand=3", "cross=9").startsWith("strand is a whole number from 0 to 2"));
        assertEquals("strand is given twice", refused("ring", "strand=1", "strand=2"));
        Program coupled = programs.create("ring", LATTICE, List.of("cross=9", "tokens=2", "strand=1"));
        Program other = programs.create("ring", LATTICE, List.of("cross=9", "tokens=2", "strand=2"));
        assertNotEquals(coupled.identity(), other.identity());
    }

    @Test
    void everyWordOfACellHasAName() {
        for (ProgramEntry entry : programs.entries()) {
            CellularProgram program = (CellularProgram) programs.create(entry.name(), LATTICE, List.of());
            assertEquals(program.wordsPerCell(), entry.words().size(), entry.name());
        }
    }

    @Test
    void drawsOfPholdAreReadBackFromItsGenerator() {
        Program program = programs.create("phold", LATTICE, List.of("events=3"));
        StrandLayout layout = StrandLayout.of(program, LATTICE, 1024);
        Memory memory = new Memory(layout.pageCount());
        Torus torus = Toruses.create(EngineKind.REFERENCE, program, layout, memory, 0, Long.MAX_VALUE);
        torus.initialise(5);
        torus.run(20_000, Long.MAX_VALUE, Arrivals.NONE, new Outgoing());
        torus.store();
        CellReading draws = programs.entry("phold").words().get(0).reading();
        long sum = 0;
        for (int cell = 0; cell < LATTICE.cells(); cell++) {
            sum += draws.of(5, cell, memory.load(layout.cellAddress() + cell));
        }
        assertTrue(torus.executed() > 0);
        assertEquals(torus.executed() + 3L * LATTICE.cells(), sum);
    }

    @Test
    void moreProgramsCanBeAddedButNoNameTwice() {
        ProgramEntry entry =
                new ProgramEntry("empty", "nothing at all", List.of(), (lattice, parameters) -> new None());
        Programs more = programs.with(entry);
        assertEquals(programs.entries().size() + 1, more.entries().size());
        assertEquals(entry, more.entry("empty"));
        assertThrows(IllegalArgumentException.class, () -> more.with(entry));
        assertThrows(IllegalArgumentException.class, () -> programs.entry("empty"));
    }
}
