package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.machine.FaultCampaign;
import dev.rse.app.machine.FaultTally;
import dev.rse.torus.engine.Lattice;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rse faults}: a campaign of random faults, every committed root compared with a clean run's. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Injects random faults of all kinds into a braid and compares every committed root with that of a"
                + " clean run. Fails if one differs.")
final class FaultsCommand implements Callable<Integer> {
    private static final int MOST_FAULTS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--program",
            paramLabel = "PROGRAM",
            defaultValue = "life",
            description = "Program on all three strands, or kernel for the default machine. Default ${DEFAULT-VALUE}.")
    private String program;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "100",
            description = "Faults. Default ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--pairs",
            description = "Let two lanes fail on one strand in one epoch, N times: each pair must be masked or halt the"
                    + " braid, and nothing wrong may be committed.")
    private boolean pairs;

    @Option(
            names = "--lattice",
            paramLabel = "XxYxZ",
            defaultValue = "4x4x4",
            description = "Cells along each side, powers of two. Default ${DEFAULT-VALUE}.")
    private String lattice;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (count < 1 || count > MOST_FAULTS) {
            throw CommandFailure.wrongUsage("--count is 1 to " + MOST_FAULTS + ", not " + count);
        }
        FaultCampaign campaign;
        try {
            campaign = new FaultCampaign(program, Lattice.parse(lattice), seed);
            if (pairs) {
                campaign.pairs(count);
            } else {
                campaign.singles(count);
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(e.getMessage());
        }
        if (json) {
            spec.commandLine().getOut().println(json(campaign));
        } else {
            print(campaign);
        }
        if (campaign.wrongRoots() > 0 || campaign.unhealed() > 0 || (!pairs && campaign.halts() > 0)) {
            throw CommandFailure.failed(campaign.wrongRoots() + " committed states were wrong, " + campaign.unhealed()
                    + " faults not healed, " + campaign.halts() + " halts"
                    + (campaign.firstWrong().isEmpty() ? "" : ", first in " + campaign.firstWrong())
                    + "; repeat with --seed " + seed);
        }
        return 0;
    }

    private ObjectNode json(FaultCampaign campaign) {
        ObjectNode object = Json.object();
        object.put("program", program);
        object.put("mode", pairs ? "pairs" : "singles");
        object.put("seed", seed);
        ObjectNode kinds = object.putObject("kinds");
        for (FaultTally tally : campaign.tallies()) {
            ObjectNode row = kinds.putObject(tally.kind().word());
            row.put("injected", tally.injected());
            row.put("masked", tally.masked());
            row.put("benign", tally.benign());
            row.put("halted", tally.halted());
            row.put("recovery_epochs_median", tally.medianRecovery());
            row.put("recovery_epochs_max", tally.longestRecovery());
            row.put("extra_executions", tally.executions());
            row.put("events_lost", tally.lost());
        }
        object.put("faults_injected", sum(campaign, FaultTally::injected));
        object.put("faults_masked", sum(campaign, FaultTally::masked));
        object.put("faults_benign", sum(campaign, FaultTally::benign));
        object.put("events_lost", sum(campaign, FaultTally::lost));
        object.put("unhealed", campaign.unhealed());
        object.put("halts", campaign.halts());
        object.put("pages_lost", campaign.pagesLost());
        object.put("wrong_roots", campaign.wrongRoots());
        return object;
    }

    private static long sum(FaultCampaign campaign, ToLongFunction<FaultTally> figure) {
        return campaign.tallies().stream().mapToLong(figure).sum();
    }

    private void print(FaultCampaign campaign) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-11s %9s %8s %8s %8s %16s %10s %6s%n", "", "", "", "", "", "recovery, epochs", "extra", "events");
        out.printf(
                "%-11s %9s %8s %8s %8s %8s %7s %10s %6s%n",
                "kind", "injected", "masked", "benign", "halted", "median", "max", "executions", "lost");
        for (FaultTally tally : campaign.tallies()) {
            out.printf(
                    "%-11s %9d %8d %8d %8d %8d %7d %10d %6d%n",
                    tally.kind().word(),
                    tally.injected(),
                    tally.masked(),
                    tally.benign(),
                    tally.halted(),
                    tally.medianRecovery(),
                    tally.longestRecovery(),
                    tally.executions(),
                    tally.lost());
        }
        out.printf(
                "%d injected = %d masked + %d benign%s; %d halts, %d of them for a page hit in both copies; %d wrong roots%n",
                sum(campaign, FaultTally::injected),
                sum(campaign, FaultTally::masked),
                sum(campaign, FaultTally::benign),
                pairs ? " + " + sum(campaign, FaultTally::halted) + " halted" : "",
                campaign.halts(),
                campaign.pagesLost(),
                campaign.wrongRoots());
    }
}
