package dev.rse.app.cli;

import dev.rse.app.machine.ShellSession;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rse shell}: the embedded kernel with its shell on this terminal. */
@Command(
        name = "shell",
        mixinStandardHelpOptions = true,
        description =
                "Boots the embedded kernel with its shell on this terminal. Without a terminal, or with -c, there is"
                        + " no banner and no prompt; commands come from standard input or from -c.",
        footer = {"", "Leave with halt. Exit code 1 if the last command failed."})
final class ShellCommand implements Callable<Integer> {
    @Option(names = "-c", paramLabel = "COMMANDS", description = "Run these commands and leave.")
    private String commands;

    @Option(names = "--record", paramLabel = "CAPSULE", description = "Write first state and journal to a file.")
    private Path record;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        try {
            int status = new ShellSession(
                            seed, Optional.ofNullable(record), isTerminal(), System.in, System.out, System.err)
                    .run(Optional.ofNullable(commands));
            return status == 0 ? 0 : CommandLineEntry.FAILED;
        } catch (IOException e) {
            throw CommandFailure.failed(Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLineEntry.FAILED;
        }
    }

    // Some JDKs have no console object without a terminal, others one that says so.
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
