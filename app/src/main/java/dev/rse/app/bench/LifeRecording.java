package dev.rse.app.bench;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.host.ThreadLanes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records the default machine with {@code life} as if a person had watched it at the live pace, as fast as it goes. */
public final class LifeRecording {
    private static final int LIVE_EPOCHS_PER_SECOND = 32;
    private static final long SEED = 1;

    private LifeRecording() {}

    /**
     * Records into a file.
     *
     * @param epochs epochs to record, at least 0
     * @return the root at the end of each epoch
     * @throws IOException if the file cannot be written
     */
    public static List<Digest> record(Path file, long epochs) throws IOException {
        BraidSpec spec = new MachineSpec("life", List.of(), Lattice.DEFAULT, SEED, true).braid();
        List<Digest> roots = new ArrayList<>();
        ThreadLanes lanes = new ThreadLanes(2);
        try {
            Braid braid = new Braid(spec, Catalogue.everything(), lanes, new SystemStopwatch());
            try (CapsuleWriter writer = new CapsuleWriter(file, braid)) {
                braid.journalTo(writer);
                for (long epoch = 0; epoch < epochs; epoch++) {
                    if (epoch % LIVE_EPOCHS_PER_SECOND == 0) {
                        braid.input(0, RingKind.CLOCK, clock(epoch / LIVE_EPOCHS_PER_SECOND));
                    }
                    braid.runEpoch();
                    roots.add(braid.root());
                }
            }
        } finally {
            lanes.close();
        }
        return roots;
    }

    private static byte[] clock(long seconds) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(seconds * 1_000_000_000L)
                .array();
    }
}
