package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.bench.torus.BenchCase;
import dev.rse.app.bench.torus.BenchSettings;
import dev.rse.app.bench.torus.TorusBench;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rse bench torus}: how fast events are executed, on one thread, on several and on a braid. */
@Command(
        name = "torus",
        mixinStandardHelpOptions = true,
        description =
                "Measures how fast events are executed: on one thread, on several, and on a braid against the same"
                        + " strands executed once. Each case has a process of its own and checks its roots; what is told is the"
                        + " median of the rounds.")
final class BenchTorusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--tori",
            paramLabel = "N",
            description = "Independent tori, a thread each. Default: one for each processor.")
    private Integer tori;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "Rounds that count, after two that warm up. Default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "20000000",
            description = "Events of a round. Default ${DEFAULT-VALUE}.")
    private long events;

    @Option(
            names = "--only",
            paramLabel = "CASE",
            description = "Measure this case alone. May be given more than once.")
    private List<String> only = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<BenchCase> cases;
        TorusBench bench;
        PrintWriter err = spec.commandLine().getErr();
        try {
            cases = only.isEmpty()
                    ? List.of(BenchCase.values())
                    : only.stream().map(BenchCase::of).toList();
            int count = tori == null ? Math.min(64, Runtime.getRuntime().availableProcessors()) : tori;
            bench = new TorusBench(new BenchSettings(rounds, events, count), err::println);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(e.getMessage());
        }
        ObjectNode all = Json.object();
        all.put("benchmark", "torus");
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("java", System.getProperty("java.runtime.version"));
        all.put("rounds", rounds);
        ArrayNode results = all.putArray("results");
        PrintWriter out = spec.commandLine().getOut();
        for (BenchCase one : cases) {
            ObjectNode figures = measured(bench, one);
            results.add(figures);
            if (!json) {
                out.println(line(figures));
                out.flush();
            }
        }
        if (json) {
            out.println(all);
        }
        return 0;
    }

    private static ObjectNode measured(TorusBench bench, BenchCase one) {
        try {
            return bench.measure(one);
        } catch (IllegalStateException e) {
            throw CommandFailure.failed(e.getMessage());
        }
    }

    private static String line(ObjectNode figures) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-20s %7.2f M events/s %8.2f ns an event %8.4f bytes an event, %d %s",
                figures.get("name").asText(),
                figures.get("events_per_s").asDouble() / 1e6,
                figures.get("ns_per_event").asDouble(),
                figures.get("bytes_per_event").asDouble(),
                figures.get("threads").asInt(),
                figures.get("threads").asInt() == 1 ? "thread" : "threads"));
        tell(figures, "over_one_thread", ", %.2f times one thread", line);
        tell(figures, "over_one_torus", ", %.2f times one torus", line);
        tell(figures, "time_over_unmasked", ", %.2f times the time of the same strands executed once", line);
        tell(figures, "epoch_ticks", ", epochs of %.0f ticks", line);
        tell(figures, "bytes_per_epoch", ", %.0f bytes an epoch", line);
        return line.toString();
    }

    private static void tell(ObjectNode figures, String name, String words, StringBuilder line) {
        if (figures.has(name)) {
            line.append(String.format(Locale.ROOT, words, figures.get(name).asDouble()));
        }
    }
}
