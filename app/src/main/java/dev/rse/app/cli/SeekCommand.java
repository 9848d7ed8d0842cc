package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.machine.StateCache;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleException;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.host.history.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rse seek}: the root at an epoch of a recording. */
@Command(
        name = "seek",
        mixinStandardHelpOptions = true,
        description =
                "Goes to an epoch of a capsule and tells the root there. The first time, the whole capsule is run and"
                        + " states are kept along the way, so that later seeks are fast.")
final class SeekCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    /** Time between two words about how far the first run has come. */
    private static final long TELL_NANOS = 5_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CAPSULE", description = "A file made with --record.")
    private Path capsule;

    @Parameters(
            index = "1",
            paramLabel = "EPOCH",
            description = "The epoch, from 0 on; the state is the one at its end.")
    private long epoch;

    @Option(
            names = "--states",
            paramLabel = "FOLDER",
            description = "Where states are kept, instead of the user's cache folder.")
    private Path folder;

    @Option(
            names = "--disk",
            paramLabel = "MIB",
            defaultValue = "4096",
            description = "Most disk space for the states of one capsule. Default ${DEFAULT-VALUE}.")
    private long mebibytes;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private long begin;
    private double indexSeconds;

    @Override
    public Integer call() {
        if (mebibytes < 1 || mebibytes > Long.MAX_VALUE >> 20) {
            throw CommandFailure.wrongUsage("--disk is at least 1 MiB, not " + mebibytes);
        }
        begin = System.nanoTime();
        try {
            seek(CapsuleReader.read(capsule));
            return 0;
        } catch (IOException e) {
            throw CommandFailure.failed(Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted; the states kept so far stay");
        }
    }

    private void seek(Capsule recorded) throws IOException, InterruptedException {
        try (Recording recording = open(recorded)) {
            if (epoch < 0 || epoch > recording.lastEpoch()) {
                throw CommandFailure.failed("there is no epoch " + epoch + " in " + capsule + "; "
                        + (recording.lastEpoch() < 0 ? "it has none" : "it has 0 to " + recording.lastEpoch()));
            }
            index(recording);
            try (Moment moment = recording.at(epoch)) {
                double seconds = (System.nanoTime() - begin) / NANOS - indexSeconds;
                tell(recorded, recording, moment, seconds);
            } catch (IllegalArgumentException e) {
                throw CommandFailure.failed(e.getMessage());
            }
        }
    }

    private Recording open(Capsule recorded) throws CapsuleException {
        try {
            return new StateCache(states(), mebibytes << 20).open(recorded);
        } catch (CapsuleException e) {
            throw e;
        } catch (IOException e) {
            throw cannotKeep(e);
        }
    }

    private Path states() {
        return folder == null ? StateCache.standardFolder() : folder;
    }

    private CommandFailure cannotKeep(IOException e) {
        return CommandFailure.failed(
                "states cannot be kept in " + states() + ": " + Reason.of(e) + "; name another folder with --states");
    }

    private void index(Recording recording) throws InterruptedException {
        long start = System.nanoTime();
        long[] told = {start};
        try {
            recording.index(reached -> {
                long now = System.nanoTime();
                if (now - told[0] > TELL_NANOS) {
                    told[0] = now;
                    spec.commandLine()
                            .getErr()
                            .printf(
                                    "rse: running the capsule once to keep states of it: epoch %,d of %,d%n",
                                    reached, recording.lastEpoch());
                }
            });
        } catch (HistoryException e) {
            spec.commandLine().getErr().println("rse: " + capsule + ": " + e.getMessage());
        } catch (IOException e) {
            throw cannotKeep(e);
        }
        indexSeconds = (System.nanoTime() - start) / NANOS;
    }

    private void tell(Capsule recorded, Recording recording, Moment moment, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode object = Json.object();
            object.put("capsule", capsule.toString());
            object.put("complete", recorded.complete());
            object.put("epoch", moment.epoch());
            object.put("root", moment.root().hex());
            ArrayNode roots = object.putArray("roots");
            ArrayNode ticks = object.putArray("ticks");
            for (int s = 0; s < BraidSpec.STRANDS; s++) {
                roots.add(moment.root(s).hex());
                ticks.add(moment.tick(s));
            }
            object.put("states", recording.keptEpochs().length - 1);
            object.put("index_seconds", indexSeconds);
            object.put("seconds", seconds);
            out.println(object);
        } else {
            out.printf("epoch %,d, root %s%n", moment.epoch(), moment.root().hex());
            for (int s = 0; s < BraidSpec.STRANDS; s++) {
                out.printf(
                        "strand %c, tick %,d, root %s%n",
                        BraidSpec.letter(s), moment.tick(s), moment.root(s).hex());
            }
        }
        if (!recorded.complete()) {
            spec.commandLine().getErr().println("rse: " + capsule + ": the recording was not ended properly");
        }
    }
}
