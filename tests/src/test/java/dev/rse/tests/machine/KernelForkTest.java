package dev.rse.tests.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.Console;
import dev.rse.app.machine.KernelEdge;
import dev.rse.app.machine.MachineSpec;
import dev.rse.kernel.inspect.KernelInspector;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.host.Replay;
import dev.rse.torus.host.history.Fork;
import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.Moment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kernel's past, looked at and run on from. */
class KernelForkTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void forkedKernelKnowsItsFilesItsClockAndHowMuchItWasTyped() throws Exception {
        MachineSpec spec = new MachineSpec("none", List.of(), new Lattice(1, 1, 1), 1, false);
        Braid braid = new Braid(spec.braid(), Catalogue.everything(), new InlineLanes(), Stopwatch.NONE);
        History history = new History(braid, Catalogue.everything());
        KernelEdge edge = new KernelEdge(new Shown(), () -> nanos);
        edge.attach(braid);
        type(edge, braid, "echo first > /a\n");
        long epoch = history.lastEpoch();
        type(edge, braid, "echo second > /a; rm /a\n");
        nanos = 0;
        shown.reset();
        Path file = folder.resolve("fork.capsule");
        try (Moment moment = history.at(epoch)) {
            long uptime = new KernelInspector(moment.memory(0), moment.layout(0)).uptime();
            Fork fork = moment.fork(new InlineLanes(), Stopwatch.NONE);
            KernelEdge forked = new KernelEdge(new Shown(), () -> nanos);
            forked.resume(fork.braid(), fork.journal());
            try (CapsuleWriter writer = fork.record(file)) {
                fork.braid().journalTo(writer);
                // More than the kernel may have under way at once: its credit has to be counted from the first byte on.
                type(forked, fork.braid(), "cat /a\n" + "#\n".repeat(KernelInspector.CONSOLE_CREDIT) + "cat /a\n");
            }
            assertEquals("first\nfirst\n", shown.toString(StandardCharsets.UTF_8));
            KernelInspector now =
                    new KernelInspector(fork.braid().committed(0), fork.braid().layout(0));
            assertTrue(uptime > 0 && now.uptime() > uptime, now.uptime() + " after " + uptime);
        }
        Replay.Result result = new Replay(CapsuleReader.read(file), Catalogue.everything(), new InlineLanes()).run();
        assertEquals(0, result.differences(), result.firstDifference());
        assertTrue(result.epochs() > epoch);
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
