package dev.rse.torus.program;

import java.util.List;

/** The values of a program's parameters: those given, the usual ones for the rest. */
public final class Parameters {
    private final List<Parameter> known;
    private final String[] texts;
    private final long[] values;

    /**
     * Reads {@code name=value} for any of the known parameters.
     *
     * @param program name of the program, for messages
     * @throws IllegalArgumentException with one line for people if one is unknown, given twice or out of range
     */
    public Parameters(String program, List<Parameter> known, List<String> given) {
        this.known = known;
        texts = new String[known.size()];
        values = new long[known.size()];
        for (String assignment : given) {
            int equals = assignment.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a parameter is written name=value; this is " + assignment);
            }
            int index = index(assignment.substring(0, equals));
            if (index < 0) {
                throw new IllegalArgumentException(
                        program + " has no parameter " + assignment.substring(0, equals) + "; " + listing());
            }
            if (texts[index] != null) {
                throw new IllegalArgumentException(known.get(index).name() + " is given twice");
            }
            texts[index] = assignment.substring(equals + 1);
        }
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] == null) {
                texts[i] = known.get(i).usual();
            }
            values[i] = known.get(i).parse(texts[i]);
        }
    }

    /** The value of a parameter; in millionths if it is decimal. */
    public long value(String name) {
        int index = index(name);
        if (index < 0) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return values[index];
    }

    /** A whole parameter whose bounds fit an int. */
    public int whole(String name) {
        return Math.toIntExact(value(name));
    }

    /** All parameters as {@code  name=value} in the order they are known, numbers in their shortest form. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(' ').append(known.get(i).name()).append('=').append(values[i]);
        }
        return text.toString();
    }

    private int index(String name) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private String listing() {
        if (known.isEmpty()) {
            return "it takes none";
        }
        StringBuilder text = new StringBuilder("it has ");
        for (int i = 0; i < known.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(known.get(i).name());
        }
        return text.toString();
    }
}
