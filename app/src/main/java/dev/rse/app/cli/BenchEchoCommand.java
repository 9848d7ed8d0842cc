package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.bench.EchoBench;
import dev.rse.app.machine.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rse bench echo}: how soon the shell answers while another strand is flat out. */
@Command(
        name = "echo",
        mixinStandardHelpOptions = true,
        description = "Measures the time from a key to the shell's committed echo on strand A while strand C runs a"
                + " program as fast as it can. Checks that each echo is the key that was typed.")
final class BenchEchoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--keys", paramLabel = "N", defaultValue = "500", description = "Keys. Default ${DEFAULT-VALUE}.")
    private int keys;

    @Option(
            names = "--program",
            paramLabel = "PROGRAM|FILE.java",
            defaultValue = "phold",
            description = "What strand C runs. Default ${DEFAULT-VALUE}.")
    private String program;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of that program.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        return BenchCommand.measured(() -> tell(new EchoBench(keys, Catalogue.named(program), parameters).run()));
    }

    private void tell(EchoBench.Report report) {
        if (json) {
            ObjectNode object = Json.object();
            object.put("benchmark", "echo");
            object.put("processors", Runtime.getRuntime().availableProcessors());
            object.put("program", program);
            object.put("keys", report.keys());
            object.put("p50_ms", report.medianMillis());
            object.put("p95_ms", report.lateMillis());
            object.put("worst_ms", report.worstMillis());
            tell(object, report.typing());
            tell(object.putObject("calm"), report.calm());
            spec.commandLine().getOut().println(object);
            return;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "key to committed echo: p50 %.1f ms, p95 %.1f ms, worst %.1f ms of %,d keys%n%s; in calm %s%n",
                        report.medianMillis(),
                        report.lateMillis(),
                        report.worstMillis(),
                        report.keys(),
                        words(report.typing()),
                        words(report.calm()));
    }

    private static void tell(ObjectNode to, EchoBench.Load load) {
        to.put("events_per_s", load.eventsPerSecond());
        to.put("hashing_and_copying", Math.round(load.upkeepShare() * 100) / 100.0);
    }

    private static String words(EchoBench.Load load) {
        return String.format(
                Locale.ROOT,
                "%.1fM committed events/s, hashing and copying %.0f %%",
                load.eventsPerSecond() / 1e6,
                load.upkeepShare() * 100);
    }
}
