package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.EpochRule;
import dev.rse.app.machine.RunReport;
import dev.rse.app.machine.RunRequest;
import dev.rse.app.machine.Runs;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.host.source.ProgramText;
import dev.rse.torus.program.Parameter;
import dev.rse.torus.program.ProgramEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rse run}: executes a program as fast as the machine can and tells the root. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a program on a torus, or on a braid of three, and prints the root of its state.",
        footer = {"", "rse run --list names the programs and their parameters."})
final class RunCommand implements Callable<Integer> {
    private static final long USUAL_TICKS = 1_000;

    /** Longest epoch that is chosen by wall time where strands are not coupled. */
    private static final long MOST_EPOCH_TICKS = 1L << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PROGRAM|FILE.java",
            description = "Name of a program, or a Java file with one.")
    private String program;

    @Option(names = "--list", description = "List the programs and their parameters.")
    private boolean list;

    @Option(names = "--ticks", paramLabel = "N", description = "Stop at tick N. Without --events: 1000.")
    private Long ticks;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Stop at the end of the tick in which N events have been executed; with --braid each strand"
                    + " stops after a third of N.")
    private Long events;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Threads that work at once: up to 64, each on a slab of x; with --braid up to 3. The root does not"
                            + " depend on it. Default ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--lattice",
            paramLabel = "XxYxZ",
            defaultValue = "32x32x32",
            description = "Cells along each side, powers of two. Default ${DEFAULT-VALUE}.")
    private String lattice;

    @Option(
            names = "--engine",
            paramLabel = "wheel|reference",
            defaultValue = "wheel",
            description = "Engine; the root does not depend on it. Default ${DEFAULT-VALUE}.")
    private EngineKind engine;

    @Option(names = "--braid", description = "Run on three strands over three lanes that check each other.")
    private boolean braid;

    @Option(
            names = "--epoch",
            paramLabel = "N|auto",
            description =
                    "Ticks of an epoch, or auto: chosen by wall time. Default: 64, growing to what suits the program.")
    private String epoch;

    @Option(
            names = "--cross",
            paramLabel = "N",
            description = "With --braid: ticks that crossing from one strand to the next takes. The root depends on it;"
                    + " no epoch is longer. Default: what suits the program, 64 or more.")
    private Long cross;

    @Option(
            names = "--fault",
            paramLabel = "KIND@EPOCH:LANE[:STRAND]",
            description = "Inject a fault, such as bitflip@3:1. May be given more than once. Kinds: bitflip, lateflip,"
                    + " cleanflip, arrayflip, storeflip, treeflip, cellflip, eventflip, drop, duplicate, forge, crash,"
                    + " stall, lie, misdeliver.")
    private List<String> faults = List.of();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A parameter of the program. May be given more than once.")
    private List<String> settings = List.of();

    @Option(
            names = "--capacity",
            paramLabel = "N",
            description = "Most pending events of a strand. Default: eight a cell, at least 65536.")
    private Integer capacity;

    @Option(names = "--record", paramLabel = "CAPSULE", description = "Write first state and journal to a file.")
    private Path record;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (list) {
            printPrograms(spec.commandLine().getOut());
            return 0;
        }
        RunRequest request = request();
        RunReport report;
        try {
            report = Runs.run(request, Catalogue.workloads());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(e.getMessage());
        } catch (TorusException e) {
            String advice = e.getMessage().endsWith("capacity") ? ": --capacity N, or a smaller --lattice" : "";
            throw CommandFailure.failed(e.getMessage() + advice);
        } catch (IOException e) {
            throw CommandFailure.failed(
                    record + " cannot be written: " + Reason.of(e) + "; name a file in a folder you own");
        } catch (OutOfMemoryError e) {
            throw CommandFailure.failed("the lattice " + request.lattice()
                    + " does not fit into the memory of this process; use a smaller one");
        }
        if (json) {
            spec.commandLine().getOut().println(json(request, report));
        } else {
            print(request, report);
        }
        if (!report.failure().isEmpty()) {
            throw CommandFailure.failed(report.failure() + "; the root is that of the state before"
                    + (record == null ? "" : ", and rse replay " + record + " leads there"));
        }
        return 0;
    }

    private RunRequest request() {
        if (program == null) {
            throw CommandFailure.wrongUsage("no program was named; rse run --list names them");
        }
        try {
            program = Catalogue.named(program);
            long usual = Catalogue.workloads().entry(program).epochTicks();
            long crossing = cross == null ? usual : cross;
            Lattice torus = Lattice.parse(lattice);
            int pending = capacity == null
                    ? StrandSpec.of(program, List.of(), torus, seed).pendingCapacity()
                    : capacity;
            within("--capacity", pending, 1, StrandLayout.MOST_PENDING);
            within("--cross", crossing, 1, 1 << 30);
            within("--threads", threads, 1, mostThreads());
            return new RunRequest(
                    program,
                    settings,
                    torus,
                    seed,
                    engine,
                    pending,
                    limit("--ticks", ticks, events == null ? USUAL_TICKS : Long.MAX_VALUE),
                    limit("--events", events, Long.MAX_VALUE),
                    threads,
                    braid,
                    epochs(usual, crossing),
                    crossing,
                    faults(),
                    Optional.ofNullable(record));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(e.getMessage());
        }
    }

    private int mostThreads() {
        if (braid) {
            return BraidSpec.STRANDS;
        }
        if (engine == EngineKind.REFERENCE && threads > 1) {
            throw new IllegalArgumentException("the reference engine has one thread: --threads 1 or --engine wheel");
        }
        return record == null ? ThreadTeam.MOST_MEMBERS : 1;
    }

    private static long limit(String option, Long given, long otherwise) {
        if (given == null) {
            return otherwise;
        }
        within(option, given, 0, Long.MAX_VALUE - 1);
        return given;
    }

    private static void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " is " + least
                    + (most == least ? "" : most == Long.MAX_VALUE - 1 ? " or more" : " to " + most) + ", not "
                    + value);
        }
    }

    private EpochRule epochs(long usual, long crossing) {
        if (epoch == null) {
            return EpochRule.growing(braid ? Math.min(usual, crossing) : usual);
        }
        if (epoch.equals("auto")) {
            return EpochRule.byTime(braid ? crossing : MOST_EPOCH_TICKS);
        }
        try {
            long length = Long.parseLong(epoch);
            within("--epoch", length, 1, 1L << 32);
            if (braid && length > crossing) {
                throw new IllegalArgumentException(
                        "an epoch is no longer than --cross, which is " + crossing + ", not " + length);
            }
            return EpochRule.fixed(length);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--epoch is a number of ticks or auto, not " + epoch);
        }
    }

    private List<Fault> faults() {
        if (!faults.isEmpty() && !braid) {
            throw new IllegalArgumentException("--fault needs --braid: one torus by itself has nobody to check it");
        }
        List<Fault> parsed = new ArrayList<>();
        for (String fault : faults) {
            parsed.add(Fault.parse(fault));
        }
        return parsed;
    }

    private ObjectNode json(RunRequest request, RunReport report) {
        ObjectNode object = Json.object();
        object.put("program", ProgramText.shortName(request.program()));
        object.put("lattice", request.lattice().toString());
        object.put("threads", request.threads());
        object.put("events", report.events());
        object.put("ticks", report.ticks());
        object.put("seconds", report.seconds());
        object.put("events_per_s", Math.round(report.eventsPerSecond()));
        object.put("bytes_per_event", report.bytesPerEvent());
        object.put("root", report.root());
        if (request.braid()) {
            object.put("epochs", report.epochs());
            object.put("faults_injected", report.faultsInjected());
            object.put("faults_masked", report.faultsMasked());
            object.put("faults_benign", report.faultsBenign());
            object.put("events_lost", report.eventsLost());
        }
        if (!report.failure().isEmpty()) {
            object.put("failure", report.failure());
        }
        return object;
    }

    private void print(RunRequest request, RunReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s on %s%n",
                ProgramText.shortName(request.program()),
                request.lattice() + (request.braid() ? ", three strands" : ""));
        out.printf(
                "%,d events in %,d ticks, %.3f s: %,.0f events/s%n",
                report.events(), report.ticks(), report.seconds(), report.eventsPerSecond());
        if (request.braid()) {
            out.printf(
                    "%,d epochs; faults: %d injected, %d masked, %d benign; events lost: %d%n",
                    report.epochs(),
                    report.faultsInjected(),
                    report.faultsMasked(),
                    report.faultsBenign(),
                    report.eventsLost());
        }
        out.println("root " + report.root());
    }

    private static void printPrograms(PrintWriter out) {
        for (ProgramEntry entry : Catalogue.workloads().entries()) {
            out.println(entry.name() + ": " + entry.summary());
            for (Parameter parameter : entry.parameters()) {
                out.println("    --set " + parameter.name() + "=" + parameter.usual() + "  " + parameter.meaning());
            }
        }
    }
}
