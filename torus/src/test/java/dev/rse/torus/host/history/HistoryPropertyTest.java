package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultKind;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryPropertyTest {
    private static final FaultKind[] KINDS = {
        FaultKind.BITFLIP, FaultKind.CELLFLIP, FaultKind.EVENTFLIP, FaultKind.DROP, FaultKind.DUPLICATE, FaultKind.LIE
    };

    @TempDir
    private Path folder;

    private final AtomicLong trials = new AtomicLong();

    /** Whatever happened, however little may be kept: any epoch has the root that was committed then. */
    @Test
    void anyEpochOfAnySessionHasItsRootHoweverLittleIsKept() {
        Property.check("history", 8, draw -> {
            Path states = folder.resolve("states" + trials.incrementAndGet());
            long memory = draw.pick(0L, 100_000L, 1_000_000L, 1L << 27);
            long disk = draw.pick(400_000L, 3_000_000L, 1L << 30);
            boolean onDisk = draw.chance(2);
            long spacing = draw.pick(0L, 100_000L, 1_000_000L);
            draw.note("memory " + memory + ", disk " + (onDisk ? disk : 0) + ", spacing " + spacing);
            Keeping keeping = new Keeping(onDisk ? Optional.of(states) : Optional.empty(), memory, disk, spacing);
            Session session = draw.chance(3) ? Session.coupled(keeping) : Session.uncoupled(keeping);
            try (History history = session.history()) {
                session(draw, session);
                assertEquals("", history.trouble());
            }
            assertTrue(Files.notExists(states), "states are left on disk");
        });
    }

    private static void session(Draw draw, Session session) throws IOException, InterruptedException {
        boolean takesInput = session.braid().spec().crossDelay() == 0;
        List<Digest> roots = new ArrayList<>(List.of(session.braid().root()));
        int epochs = draw.between(1, 60);
        int nextFault = 0;
        for (int e = 0; e < epochs; e++) {
            // A fault may wait for its lane's next execution, and two at a time may halt the braid.
            if (e >= nextFault && draw.chance(3)) {
                nextFault = e + 12;
                session.braid().inject(new Fault(draw.pick(KINDS), e, draw.below(3), draw.below(3)));
            }
            session.epoch(takesInput && draw.chance(2));
            roots.add(session.braid().root());
            if (draw.chance(6)) {
                compare(session, roots, draw.between(-1, e));
            }
        }
        for (int i = 0; i < 6; i++) {
            compare(session, roots, draw.between(-1, epochs - 1));
        }
    }

    private static void compare(Session session, List<Digest> roots, int epoch)
            throws IOException, InterruptedException {
        try (Moment moment = session.history().at(epoch)) {
            assertEquals(roots.get(epoch + 1), moment.root(), "epoch " + epoch);
            for (int s = 0; s < BraidSpec.STRANDS && epoch >= 0; s++) {
                assertEquals(
                        moment.tick(s),
                        moment.mark().orElseThrow().strands().get(s).tick());
            }
        }
    }

    @Test
    void budgetsAreKeptAndWhatIsLeftIsEvenlySpaced() throws Exception {
        Path states = folder.resolve("states");
        long disk = 3_000_000;
        Session session = Session.uncoupled(new Keeping(Optional.of(states), 500_000, disk, 0));
        try (History history = session.history()) {
            for (int e = 0; e < 400; e++) {
                session.epoch(true);
                assertTrue(size(states) <= disk, "more on disk than the budget: " + size(states));
            }
            long[] kept = history.keptEpochs();
            assertTrue(kept.length > 4 && kept.length < 300, kept.length + " states are kept");
            assertEquals("", history.trouble());
            try (Moment moment = history.at(200)) {
                assertEquals(moment.mark().orElseThrow().strands().get(2).root(), moment.root(2));
            }
        }
    }

    /** Bytes on disk, added up anew if the log was written anew and its file renamed meanwhile. */
    private static long size(Path states) throws IOException {
        while (true) {
            try (Stream<Path> files = Files.list(states)) {
                long sum = 0;
                for (Path file : files.toList()) {
                    sum += Files.size(file);
                }
                return sum;
            } catch (NoSuchFileException e) {
                Thread.onSpinWait();
            }
        }
    }
}
