package dev.rse.tests.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.machine.Catalogue;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.StrandMark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where epochs are cut is visible in no state: one journal under several epoch lengths gives the same roots at the same ticks. */
@Timeout(120)
class EpochLengthTest {
    private static final int[] LENGTHS = {5, 64, 301};

    @TempDir
    private Path folder;

    @Test
    void oneJournalGivesTheSameRootsUnderEveryEpochLength() throws Exception {
        StringBuilder commands = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            commands.append("mkdir /d")
                    .append(i)
                    .append("; echo ")
                    .append(i)
                    .append(" > /d")
                    .append(i)
                    .append("/f; cat /d")
                    .append(i)
                    .append("/f | cat; ls /\n");
        }
        Capsule capsule = Sessions.record(folder.resolve("session.capsule"), commands.toString());
        List<EpochEntry> checkpoints = checkpoints(capsule);
        assertTrue(checkpoints.size() >= 4, "too short a session: " + checkpoints.size());
        for (int length : LENGTHS) {
            Braid braid = again(capsule, length);
            for (EpochEntry checkpoint : checkpoints) {
                runTo(braid, checkpoint);
                for (int s = 0; s < BraidSpec.STRANDS; s++) {
                    StrandMark mark = checkpoint.strands().get(s);
                    assertEquals(mark.tick(), braid.tick(s));
                    assertEquals(
                            mark.root(),
                            braid.committed(s).root(),
                            "epochs of " + length + " ticks, strand " + BraidSpec.letter(s) + ", tick " + mark.tick());
                }
            }
            assertEquals(1, braid.faultsMasked());
        }
    }

    /** A few of the recorded epochs, the last one among them. */
    private static List<EpochEntry> checkpoints(Capsule capsule) {
        List<EpochEntry> all = new ArrayList<>();
        capsule.entries().forEach(entry -> {
            if (entry instanceof EpochEntry epoch) {
                all.add(epoch);
            }
        });
        List<EpochEntry> some = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i -= Math.max(1, all.size() / 6)) {
            some.addFirst(all.get(i));
        }
        return some;
    }

    /** The same first state and inputs, other epochs, and a lane that fails on the way. */
    private static Braid again(Capsule capsule, int epochTicks) {
        Braid braid = new Braid(capsule.header().spec(), Catalogue.everything(), new InlineLanes(), Stopwatch.NONE);
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            braid.epochTicks(s, epochTicks);
        }
        capsule.entries().forEach(entry -> {
            if (entry instanceof InputEntry input) {
                braid.repeat(input);
            }
        });
        braid.inject(Fault.parse("bitflip@2:1"));
        return braid;
    }

    private static void runTo(Braid braid, EpochEntry checkpoint) {
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            braid.limit(s, checkpoint.strands().get(s).tick(), Long.MAX_VALUE);
        }
        while (!braid.ended()) {
            braid.runEpoch();
        }
    }
}
