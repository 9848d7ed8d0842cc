package dev.rse.torus.host.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Programs T made of the pieces of a text resource. */
final class Pieces {
    private static final String HERE = "// HERE: ";
    private static final String NEAR = "// NEAR";

    private Pieces() {}

    /**
     * One program.
     *
     * @param name what it tries
     * @param text its source
     */
    record Piece(String name, String text) {
        ProgramText source() {
            return new ProgramText("T", text);
        }

        /** Lines at which it may be found out. */
        List<Integer> lines() {
            List<Integer> lines = new ArrayList<>();
            String[] all = text.split("\n", -1);
            for (int i = 0; i < all.length; i++) {
                if (all[i].contains(HERE) || all[i].contains(NEAR)) {
                    lines.add(i + 1);
                }
            }
            return lines;
        }

        /** Words that the message has. */
        String words() {
            String mark = text.contains(HERE) ? HERE : NEAR + ": ";
            int at = text.indexOf(mark) + mark.length();
            return text.substring(at, text.indexOf('\n', at));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static String resource(String name) {
        try (InputStream in = Pieces.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Piece> of(String resource) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = resource(resource).split("(?m)^=== ", -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            pieces.add(new Piece(parts[i].substring(0, end), program(parts[i].substring(end + 1))));
        }
        return pieces;
    }

    private static String program(String body) {
        StringBuilder text = new StringBuilder("""
                import dev.rse.torus.engine.*;
                import dev.rse.torus.program.*;

                public class T extends UserProgram {
                """);
        for (String line : body.split("\n", -1)) {
            int times = line.strip().startsWith("REPEAT ")
                    ? Integer.parseInt(line.strip().split(" ", 3)[1])
                    : 1;
            String each = times == 1 ? line : line.strip().split(" ", 3)[2];
            text.append((each + "\n").repeat(times));
        }
        if (!body.contains("public T(Setup setup)")) {
            text.append("public T(Setup setup) { super(setup); }\n");
        }
        if (!body.contains("void initialise(int cell")) {
            text.append("""
                    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
                        outbox.emit(cell, 1, Mixer.of(seed, cell));
                    }
                    """);
        }
        if (!body.contains("void on(int cell")) {
            text.append("""
                    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {}
                    """);
        }
        return text.append("}\n").toString();
    }
}
