package dev.rse.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The subcommands of {@code rse}, in the order in which {@code --help} lists them. */
final class Commands {
    private static final Map<String, Supplier<Object>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("run", RunCommand::new);
        BY_NAME.put("replay", ReplayCommand::new);
        BY_NAME.put("seek", SeekCommand::new);
        BY_NAME.put("bisect", BisectCommand::new);
        BY_NAME.put("shell", ShellCommand::new);
        BY_NAME.put("faults", FaultsCommand::new);
        BY_NAME.put("bench", BenchCommand::new);
        BY_NAME.put("screenshot", ScreenshotCommand::new);
    }

    private Commands() {}

    /**
     * New instances of the subcommands that a command line may need, each under the name of its {@code @Command}: the one it
     * begins with, or else all. Reading the options of the others would take as long as some commands do.
     */
    static List<Object> of(String... args) {
        Supplier<Object> only = args.length == 0 ? null : BY_NAME.get(args[0]);
        return only == null ? BY_NAME.values().stream().map(Supplier::get).toList() : List.of(only.get());
    }
}
