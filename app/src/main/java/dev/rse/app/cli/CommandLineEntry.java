package dev.rse.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs one command line and turns every outcome into an exit code: 0 done, 1 failed, 2 wrong usage.
 *
 * <p>Errors are one line on the error stream that says what was wrong and what to do; never a stack trace.
 */
public final class CommandLineEntry {

    /** Exit code of a command that was understood and could not be carried out. */
    public static final int FAILED = 1;

    /** Exit code of a command that was not understood. */
    public static final int WRONG_USAGE = 2;

    private final PrintWriter out;
    private final PrintWriter err;

    /** Answers go to {@code out}, errors to {@code err}. */
    public CommandLineEntry(PrintStream out, PrintStream err) {
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command in {@code args} and returns the exit code of the process. */
    public int run(String... args) {
        Optional<WindowStart> window = WindowStart.of(args);
        return window.isPresent() ? open(window.get()) : parse(args);
    }

    private int open(WindowStart window) {
        try {
            window.run(out);
            return 0;
        } catch (CommandFailure failure) {
            return explainFailure(failure);
        }
    }

    private int parse(String... args) {
        CommandLine commandLine = new CommandLine(new RootCommand());
        Commands.of(args).forEach(commandLine::addSubcommand);
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((wrong, given) -> explainUsage(wrong));
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> explainFailure(failure));
        return commandLine.execute(args);
    }

    private int explainUsage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println(command + ": " + oneLine(wrong.getMessage()) + ". Try: " + command + " --help");
        return WRONG_USAGE;
    }

    private int explainFailure(Exception failure) {
        if (failure instanceof CommandFailure told) {
            err.println("rse: " + oneLine(told.getMessage()));
            return told.exitCode();
        }
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        err.println("rse: " + oneLine(message == null ? name : name + ": " + message));
        return FAILED;
    }

    private static String oneLine(String message) {
        String joined = message.strip().replaceAll("\\s*\\R\\s*", "; ");
        return joined.endsWith(".") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
