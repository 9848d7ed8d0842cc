package dev.rse.app.cli;

import java.util.List;

/** The subcommands of {@code rse}, in the order in which {@code --help} lists them. */
final class Commands {

    private Commands() {}

    /** New instances of every subcommand; each carries picocli's {@code @Command} with its name. */
    static List<Object> all() {
        return List.of(
                new RunCommand(),
                new ReplayCommand(),
                new SeekCommand(),
                new BisectCommand(),
                new ShellCommand(),
                new FaultsCommand(),
                new BenchCommand(),
                new ScreenshotCommand());
    }
}
