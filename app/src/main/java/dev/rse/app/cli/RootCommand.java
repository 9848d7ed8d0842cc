package dev.rse.app.cli;

import dev.rse.app.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rse} without a subcommand: opens the workbench. */
@Command(
        name = "rse",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Versions.class,
        description = "Opens the RSE Workbench, or runs one of its commands without a window.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage."})
final class RootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = WindowStart.LEAVE,
            description = "Open the window, wait for its first frame, and leave. Tells how long that took.")
    private boolean exitAfterFirstFrame;

    @Option(names = WindowStart.JSON, description = "With --exit-after-first-frame: tell it as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        new WindowStart(exitAfterFirstFrame, json).run(spec.commandLine().getOut());
        return 0;
    }

    /** Answers {@code --version}. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"rse " + Version.text()};
        }
    }
}
