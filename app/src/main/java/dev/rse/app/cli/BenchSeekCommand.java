package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.bench.SeekBench;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rse bench seek}: how fast any epoch of a long recording is reached. */
@Command(
        name = "seek",
        mixinStandardHelpOptions = true,
        description =
                "Records the default machine with life, keeps states of it, and measures how fast random epochs are"
                        + " reached from the file. Checks every root. Needs up to 4 GiB of the temporary folder.")
final class BenchSeekCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "19200",
            description = "Epochs to record; 19,200 are ten minutes at the live pace. Default ${DEFAULT-VALUE}.")
    private long epochs;

    @Option(
            names = "--seeks",
            paramLabel = "N",
            defaultValue = "100",
            description = "Random epochs within this process. Default ${DEFAULT-VALUE}.")
    private int seeks;

    @Option(
            names = "--processes",
            paramLabel = "N",
            defaultValue = "20",
            description = "Random epochs in a process each. Default ${DEFAULT-VALUE}.")
    private int processes;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        return BenchCommand.measured(() -> tell(new SeekBench(epochs, seeks, processes).run()));
    }

    private void tell(SeekBench.Report report) {
        if (json) {
            ObjectNode object = Json.object();
            object.put("benchmark", "seek");
            object.put("processors", Runtime.getRuntime().availableProcessors());
            object.put("epochs", report.epochs());
            object.put("states", report.states());
            object.put("disk_bytes", report.diskBytes());
            object.put("record_seconds", report.recordSeconds());
            object.put("index_seconds", report.indexSeconds());
            object.put("within_p50_ms", report.within().median());
            object.put("within_p95_ms", report.within().late());
            object.put("process_by_script", report.byScript());
            object.put("process_start_up_cache", report.startUpCache());
            object.put("process_p50_ms", report.alone().median());
            object.put("process_p95_ms", report.alone().late());
            spec.commandLine().getOut().println(object);
            return;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d epochs recorded in %.0f s, run once in %.0f s: %,d states, %,d MiB%n"
                                + "seek p50 %.0f ms, p95 %.0f ms; as a process started by %s, %s, p50 %.0f ms, p95 %.0f ms%n",
                        report.epochs(),
                        report.recordSeconds(),
                        report.indexSeconds(),
                        report.states(),
                        report.diskBytes() >> 20,
                        report.within().median(),
                        report.within().late(),
                        report.byScript() ? "the script" : "its JVM alone",
                        report.startUpCache() ? "with start-up cache" : "without start-up cache",
                        report.alone().median(),
                        report.alone().late());
    }
}
