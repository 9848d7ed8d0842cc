package dev.rse.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rse bench}: measures this machine. Each of its commands checks its own result. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures parts of the program on this machine; each command checks its own result.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchTorusCommand.class, BenchEchoCommand.class, BenchSeekCommand.class, BenchUiCommand.class})
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to measure: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Something that measures and tells. */
    @FunctionalInterface
    interface Measurement {
        /** Measures. */
        void run() throws IOException, InterruptedException;
    }

    /** Measures; tells what is wrong in one line. */
    static int measured(Measurement measurement) {
        try {
            measurement.run();
            return 0;
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.wrongUsage(wrong.getMessage());
        } catch (IllegalStateException broken) {
            throw CommandFailure.failed(broken.getMessage());
        } catch (IOException e) {
            throw CommandFailure.failed(Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted");
        }
    }
}
