package dev.rse.app.viewmodel;

import java.util.List;

/**
 * What the Inspect panel shows about one thing.
 *
 * @param title what it is
 * @param sections groups of facts
 */
public record Card(String title, List<Section> sections) {

    /**
     * A group of facts.
     *
     * @param title what they are about; may be empty
     * @param heads what stands side by side, a column each; empty if each fact stands in a line of its own
     * @param facts the facts; with heads, as many of one name after another as there are heads
     */
    public record Section(String title, List<String> heads, List<Fact> facts) {

        /** Copies the lists. */
        public Section {
            heads = List.copyOf(heads);
            facts = List.copyOf(facts);
        }

        /** Facts in a line each. */
        public Section(String title, List<Fact> facts) {
            this(title, List.of(), facts);
        }
    }

    /**
     * One fact.
     *
     * @param name what it is
     * @param value its value as the user reads it
     * @param whole the whole value, to be copied; the same as {@code value} unless that is shortened
     */
    public record Fact(String name, String value, String whole) {

        /** A fact that is shown whole. */
        public static Fact of(String name, String value) {
            return new Fact(name, value, value);
        }

        /** A hash: eight digits are shown, all are copied. */
        public static Fact hash(String name, String hash) {
            return new Fact(name, Words.shortHash(hash), hash);
        }
    }
}
