package dev.rse.app;

import dev.rse.app.cli.CommandLineEntry;

/**
 * Where the process starts, for the workbench and for every command.
 *
 * <p>It does not extend JavaFX's Application: a command must run where no window toolkit is installed, and the class
 * path start of JavaFX needs such a plain class as well.
 */
public final class Main {

    private Main() {}

    /** Runs the command that {@code args} name; without arguments the workbench opens. */
    public static void main(String[] args) {
        System.exit(new CommandLineEntry(System.out, System.err).run(args));
    }
}
