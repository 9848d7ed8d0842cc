package dev.rse.app.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Programs to begin with. */
public enum Template {
    /** Nothing but the frame. */
    EMPTY("MyProgram", "Empty program", "the frame of a program: what a cell remembers, its first events, one event"),
    /** Tokens. */
    RING("MyRing", "Ring", "tokens that go from cell to cell along x"),
    /** Neighbours that count each other. */
    LIFE("MyLife", "Life-like automaton", "cells that live and die by how many of their 26 neighbours live"),
    /** The tutorial's. */
    FOREST_FIRE("ForestFire", "Forest fire", "trees, lightning and fire; the tutorial builds it step by step");

    private final String name;
    private final String title;
    private final String summary;

    Template(String name, String title, String summary) {
        this.name = name;
        this.title = title;
        this.summary = summary;
    }

    /** What people choose it by. */
    public String title() {
        return title;
    }

    /** One line about it. */
    public String summary() {
        return summary;
    }

    /** Its source. */
    public String text() {
        String resource = name + ".java.txt";
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
