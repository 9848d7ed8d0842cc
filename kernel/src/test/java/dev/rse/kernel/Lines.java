package dev.rse.kernel;

import dev.rse.kernel.command.CommandTable;
import dev.rse.torus.testing.Draw;
import java.util.List;

/** Draws command lines: sensible ones, senseless ones, and mere bytes. */
final class Lines {
    private static final List<String> COMMANDS = CommandTable.INSTANCE.names();

    private Lines() {}

    /** A line without its end; no {@code halt}, and nothing that never ends, such as reading {@code /dev/zero}. */
    static String any(Draw draw) {
        return switch (draw.below(8)) {
            case 0 -> bytes(draw);
            case 1 -> "mkdir -p " + path(draw) + "; cd " + path(draw);
            case 2 ->
                "yes " + draw.pick("12", "'a b'", "$A") + " | head -n " + draw.below(3000) + " > " + path(draw)
                        + "; wc " + path(draw);
            case 3 -> "cat " + path(draw) + " " + path(draw) + " | cat | wc >> " + path(draw);
            case 4 -> "rm -r " + path(draw) + "; ls -la " + path(draw);
            default -> list(draw);
        };
    }

    private static String list(Draw draw) {
        StringBuilder line = new StringBuilder(command(draw));
        int more = draw.below(5);
        for (int i = 0; i < more; i++) {
            line.append(draw.pick("; ", " | ", " && ", " || ", " > " + path(draw) + "; ", " 2>&1 | "))
                    .append(command(draw));
        }
        return line.toString();
    }

    private static String command(Draw draw) {
        String name = COMMANDS.get(draw.below(COMMANDS.size()));
        switch (name) {
            case "halt", "exit", "sleep" -> name = "A=" + word(draw) + " env";
            case "yes" -> name = "yes | head -n " + draw.below(50);
            case "cat", "wc", "head" -> name += " " + path(draw);
            default -> name += "";
        }
        StringBuilder command = new StringBuilder(name);
        int arguments = draw.below(4);
        for (int i = 0; i < arguments; i++) {
            command.append(' ').append(draw.chance(3) ? word(draw) : path(draw));
        }
        return command.toString();
    }

    private static String path(Draw draw) {
        StringBuilder path = new StringBuilder(draw.pick("", "/", "/tmp/", "../", "/dev/", "/proc/"));
        int names = draw.below(4);
        for (int i = 0; i < names; i++) {
            path.append(draw.pick("a", "b", "c", "dir", ".", "..", "console", "version", "a*", "c*", "di?"));
            path.append(draw.chance(4) ? "//" : i + 1 < names ? "/" : "");
        }
        return path.length() == 0 ? "x" : path.toString();
    }

    private static String word(Draw draw) {
        return draw.pick(
                "-r", "-la", "-n", "$A", "\"$A $?\"", "'a b'", "B=1", "12", "x\\ y", "${HOME}", "?", "-p", "#", "");
    }

    private static String bytes(Draw draw) {
        StringBuilder bytes = new StringBuilder();
        int count = draw.below(60);
        for (int i = 0; i < count; i++) {
            bytes.append((char) draw.between(1, 255));
        }
        return bytes.toString();
    }
}
