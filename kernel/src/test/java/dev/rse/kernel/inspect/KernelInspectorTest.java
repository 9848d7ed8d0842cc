package dev.rse.kernel.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.kernel.Kernel;
import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.engine.Arrival;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.memory.Memory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelInspectorTest {
    private static final String LINE = "sleep 5 | cat\n";

    private final StrandLayout layout = Kernel.layout(new Lattice(8, 8, 8));
    private final Memory memory = new Memory(layout.pageCount());
    private final KernelInspector inspector = new KernelInspector(memory, layout);

    @Test
    void showsWhatRuns() {
        assertFalse(inspector.isBooted());
        Torus torus = Toruses.create(EngineKind.WHEEL, new Kernel(ConsoleMode.SCRIPT), layout, memory, 0, 1);
        torus.initialise(1);
        assertTrue(inspector.isBooted());
        byte[] clock = {0, 0, 0, 0, 1, 0, 0, 0};
        Arrival[] arrivals = {
            new Arrival(10, 0, Event.EDGE, 0, RingKind.CLOCK, clock),
            new Arrival(10, 0, Event.EDGE, 1, RingKind.CONSOLE, LINE.getBytes(StandardCharsets.US_ASCII)),
        };
        torus.run(1000, Long.MAX_VALUE, Arrivals.of(arrivals), new Outgoing());
        assertEquals(0, torus.pending(), "everyone waits");

        List<ProcessView> processes = inspector.processes();
        assertEquals(
                List.of("sh", "sleep", "cat"),
                processes.stream().map(ProcessView::name).toList());
        assertEquals(
                List.of("child", "time", "pipe data"),
                processes.stream().map(ProcessView::waitsFor).toList());
        assertEquals(
                List.of(1L, 2L, 3L), processes.stream().map(ProcessView::number).toList());
        assertEquals(1, processes.get(2).parent());
        assertEquals(1L << 32, inspector.uptime());
        assertEquals((1L << 32) + 5_000_000_000L, inspector.nextDeadline());
        assertEquals(LINE.length(), inspector.consoleConsumed());

        MemoryUse use = inspector.memoryUse();
        assertEquals(32768, use.totalFrames());
        assertEquals(1, use.pipeFrames());
        assertEquals(use.usedFrames(), use.kernelFrames() + use.fileFrames() + use.pipeFrames());
        assertTrue(use.heapUsedBytes() > 0 && use.heapUsedBytes() < 4096, use.toString());
        assertEquals(3, inspector.mounts().size());
        assertTrue(inspector.log().endsWith("shell started\n"));
        assertFalse(inspector.isHalted());
    }
}
