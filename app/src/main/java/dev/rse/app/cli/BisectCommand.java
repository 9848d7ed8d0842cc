package dev.rse.app.cli;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.StateCache;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.history.Bisect;
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

/** {@code rse bisect}: where two recordings of the same programs differ first. */
@Command(
        name = "bisect",
        mixinStandardHelpOptions = true,
        description =
                "Names the first epoch, strand, event, page and word in which two capsules of the same programs differ.")
final class BisectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "A file made with --record.")
    private Path fileA;

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private Path fileB;

    @Option(
            names = "--states",
            paramLabel = "FOLDER",
            description = "Where seek has kept states, instead of the user's cache folder.")
    private Path folder;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Capsule a = CapsuleReader.read(fileA);
            Capsule b = CapsuleReader.read(fileB);
            StateCache cache = new StateCache(folder == null ? StateCache.standardFolder() : folder, Long.MAX_VALUE);
            try (Recording pastA = cache.openIfKept(a);
                    Recording pastB = new Recording(b, Catalogue.everything())) {
                tell(a, b, new Bisect(pastA, pastB, Catalogue.everything()).run(_ -> {}), pastA, pastB);
            }
            return 0;
        } catch (IOException e) {
            throw CommandFailure.failed(Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted");
        }
    }

    private void tell(Capsule a, Capsule b, Bisect.Result result, Recording pastA, Recording pastB) {
        BisectReport report = new BisectReport(fileA, fileB, result, pastA, pastB);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        for (Path broken : a.complete() && b.complete() ? new Path[0] : new Path[] {a.complete() ? fileB : fileA}) {
            spec.commandLine().getErr().println("rse: " + broken + ": the recording was not ended properly");
        }
    }
}
