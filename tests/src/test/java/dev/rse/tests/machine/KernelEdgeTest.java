package dev.rse.tests.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.Console;
import dev.rse.app.machine.KernelEdge;
import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.Lattice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel's edge and its strand, epoch after epoch on this thread, for as long as either has something to do. */
class KernelEdgeTest {
    private static final int DOUBLINGS = 15;

    /** The ring has to fill up within one epoch, which depends on where in an epoch the command begins. */
    private static final int PHASES = 16;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void writerThatWaitsForRoomIsWokenThoughNothingElseIsPending() {
        MachineSpec spec = new MachineSpec("none", List.of(), new Lattice(1, 1, 1), 1, false);
        Braid braid = new Braid(spec.braid(), Catalogue.everything(), new InlineLanes(), Stopwatch.NONE);
        KernelEdge edge = new KernelEdge(new Shown(), () -> nanos);
        edge.attach(braid);

        StringBuilder commands = new StringBuilder("echo 0123456789abcdef > /x\n");
        commands.repeat("cat /x /x > /y; mv /y /x\n", DOUBLINGS);
        type(edge, braid, commands.toString());
        for (int before = 0; before < PHASES; before++) {
            shown.reset();
            type(edge, braid, "cd /\n".repeat(before) + "cat /x\n");
            assertEquals(17 << DOUBLINGS, shown.size(), "commands before it: " + before);
        }
    }

    private void type(KernelEdge edge, Braid braid, String commands) {
        edge.type(commands.getBytes(StandardCharsets.UTF_8));
        while (!braid.idle(KernelEdge.STRAND) || edge.hasInput()) {
            nanos += 1000;
            edge.feed(braid);
            braid.runEpoch();
        }
    }

    private final class Shown implements Console {
        @Override
        public void output(byte[] bytes) {
            shown.writeBytes(bytes);
        }

        @Override
        public void errorOutput(byte[] bytes) {
            shown.writeBytes(bytes);
        }
    }
}
