package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.machine.Catalogue;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.LaneGroup;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.Replay;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.journal.HaltEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rse replay}: runs a journal again and compares the root of every epoch. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs the journal of a capsule again and compares the root of every epoch.")
final class ReplayCommand implements Callable<Integer> {
    private static final int THREADS = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CAPSULE", description = "A file made with --record.")
    private Path capsule;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        LaneGroup lanes = new ThreadLanes(THREADS);
        try {
            Capsule recorded = CapsuleReader.read(capsule);
            Replay replay = new Replay(recorded, Catalogue.everything(), lanes);
            tell(recorded, replay.run(), root(replay.braid()).hex());
            return 0;
        } catch (IOException e) {
            throw CommandFailure.failed(Reason.of(e));
        } finally {
            lanes.close();
        }
    }

    /** As {@code run} tells it: that of strand A if the others never moved. */
    private static Digest root(Braid braid) {
        boolean alone = braid.tick(1) == 0 && braid.tick(2) == 0;
        return alone ? braid.committed(0).root() : braid.root();
    }

    /** Why the recorded braid stopped, if it did not just end. */
    private static Optional<HaltEntry> halt(Capsule recorded) {
        return recorded.entries().stream()
                .filter(HaltEntry.class::isInstance)
                .map(HaltEntry.class::cast)
                .findFirst();
    }

    private void tell(Capsule recorded, Replay.Result result, String root) {
        if (json) {
            ObjectNode object = Json.object();
            object.put("capsule", capsule.toString());
            object.put("complete", recorded.complete());
            object.put("epochs", result.epochs());
            object.put("inputs", result.inputs());
            object.put("differences", result.differences());
            if (result.differences() > 0) {
                object.put("first_difference", result.firstDifference());
            }
            object.put("root", root);
            halt(recorded).ifPresent(halt -> object.put("halted", halt.why()));
            spec.commandLine().getOut().println(object);
        } else {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d epochs, %,d inputs, %,d differences%nroot %s%n",
                            result.epochs(), result.inputs(), result.differences(), root);
            halt(recorded).ifPresent(halt -> spec.commandLine().getOut().println("the run " + halt.why()));
        }
        if (!recorded.complete()) {
            spec.commandLine()
                    .getErr()
                    .println("rse: " + capsule
                            + ": the recording was not ended properly; what was on disk has been replayed");
        }
        if (result.differences() > 0) {
            throw CommandFailure.failed("the roots differ first at " + result.firstDifference());
        }
    }
}
