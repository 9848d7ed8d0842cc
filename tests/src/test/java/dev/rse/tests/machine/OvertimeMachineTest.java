package dev.rse.tests.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.Console;
import dev.rse.app.machine.Machine;
import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.Pace;
import dev.rse.torus.host.Replay;
import dev.rse.torus.host.ThreadLanes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The default machine without a limit of pace: long epochs, cut short by what is typed. */
@Timeout(120)
class OvertimeMachineTest {
    private static final Lattice LATTICE = new Lattice(8, 8, 8);

    /** Ticks of an epoch of life of its own length. */
    private static final long OWN_TICKS = 128;

    private static final int LONG_EPOCHS = 5;
    private static final int WORKLOAD = 2;

    @TempDir
    private Path folder;

    /** Knows when the shell has said something. */
    private static final class Shown implements Console {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void output(byte[] more) {
            bytes.writeBytes(more);
            notifyAll();
        }

        @Override
        public void errorOutput(byte[] more) {
            output(more);
        }

        synchronized void await(String text) throws InterruptedException {
            while (!bytes.toString(StandardCharsets.UTF_8).contains(text)) {
                wait();
            }
        }
    }

    @Test
    void longEpochsReplayAndTheShellStillAnswers() throws Exception {
        Path file = folder.resolve("overtime.capsule");
        Shown shown = new Shown();
        CountDownLatch longOnes = new CountDownLatch(LONG_EPOCHS);
        MachineSpec spec = new MachineSpec("life", List.of(), LATTICE, 5, true);
        try (Machine machine = new Machine(spec, shown, Pace.MAX, braid -> false, state -> {})) {
            machine.recordTo(file, sink -> sink);
            machine.braid().listen(new BraidListener() {
                @Override
                public void committed(StrandEpoch epoch) {
                    if (epoch.strand() == WORKLOAD && epoch.endTick() - epoch.startTick() > OWN_TICKS) {
                        longOnes.countDown();
                    }
                }
            });
            machine.start();
            shown.await("$ ");
            longOnes.await();
            for (int i = 0; i < 5; i++) {
                machine.type(("echo 'so' 'far' " + i + "\n").getBytes(StandardCharsets.UTF_8));
                shown.await("so far " + i);
            }
        }
        Capsule capsule = CapsuleReader.read(file);
        ThreadLanes lanes = new ThreadLanes(2);
        try {
            Replay.Result result = new Replay(capsule, Catalogue.everything(), lanes).run();
            assertEquals(0, result.differences(), result.firstDifference());
            assertTrue(result.inputs() > 0 && result.epochs() > LONG_EPOCHS);
        } finally {
            lanes.close();
        }
    }
}
