package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.EpochRule;
import dev.rse.app.machine.FaultCampaign;
import dev.rse.app.machine.FaultTally;
import dev.rse.app.machine.RunRequest;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            description = "Program on all three strands. Default ${DEFAULT-VALUE}.")
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
            defaultValue = "8x8x8",
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
            campaign = new FaultCampaign(request(), Catalogue.workloads());
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
        if (campaign.wrongRoots() > 0 || (!pairs && campaign.halts() > 0)) {
            throw CommandFailure.failed(
                    campaign.wrongRoots() + " committed states were wrong; repeat with --seed " + seed);
        }
        return 0;
    }

    private RunRequest request() {
        Lattice torus = Lattice.parse(lattice);
        String name = Catalogue.named(program);
        return new RunRequest(
                name,
                List.of(),
                torus,
                seed,
                EngineKind.WHEEL,
                StrandSpec.of(name, List.of(), torus, seed).pendingCapacity(),
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                1,
                true,
                EpochRule.fixed(StrandSpec.EPOCH_TICKS),
                StrandSpec.EPOCH_TICKS,
                List.of(),
                Optional.empty());
    }

    private ObjectNode json(FaultCampaign campaign) {
        ObjectNode object = Json.object();
        object.put("program", program);
        object.put("mode", pairs ? "pairs" : "singles");
        object.put("seed", seed);
        long injected = 0;
        long masked = 0;
        long benign = 0;
        ObjectNode kinds = object.putObject("kinds");
        for (FaultTally tally : campaign.tallies()) {
            ObjectNode row = kinds.putObject(tally.kind().word());
            row.put("injected", tally.injected());
            row.put("masked", tally.masked());
            row.put("benign", tally.benign());
            row.put("halted", tally.halted());
            injected += tally.injected();
            masked += tally.masked();
            benign += tally.benign();
        }
        object.put("faults_injected", injected);
        object.put("faults_masked", masked);
        object.put("faults_benign", benign);
        object.put("halts", campaign.halts());
        object.put("wrong_roots", campaign.wrongRoots());
        return object;
    }

    private void print(FaultCampaign campaign) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-11s %9s %9s %9s %9s%n", "kind", "injected", "masked", "benign", "halted");
        for (FaultTally tally : campaign.tallies()) {
            out.printf(
                    "%-11s %9d %9d %9d %9d%n",
                    tally.kind().word(), tally.injected(), tally.masked(), tally.benign(), tally.halted());
        }
        if (!pairs) {
            out.printf(
                    "%.1f epochs from a fault to all lanes healthy again%n",
                    (double) campaign.unhealthyEpochs() / count);
        }
        out.printf("%d halts, %d wrong roots%n", campaign.halts(), campaign.wrongRoots());
    }
}
