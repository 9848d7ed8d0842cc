package dev.rse.torus.host.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources this process knows, by their references. What a reference stands for never changes, so that any part of the
 * program may ask: a run, a replay, a fork of a machine whose strand runs a source. Safe for any thread.
 */
public final class SourceLibrary {
    private static final SourceLibrary SHARED = new SourceLibrary();

    private final Map<String, ProgramText> texts = new LinkedHashMap<>();
    private final Map<String, CompiledProgram> compiled = new LinkedHashMap<>();

    /** A library of its own. */
    SourceLibrary() {}

    /** The one of this process. */
    public static SourceLibrary shared() {
        return SHARED;
    }

    /** Takes in a text without compiling it; returns its reference. */
    public synchronized String add(ProgramText text) {
        String reference = text.reference();
        texts.putIfAbsent(reference, text);
        return reference;
    }

    /**
     * Takes in a text and compiles it.
     *
     * @throws SourceException if it is no program; it is not kept then
     */
    public synchronized CompiledProgram compile(ProgramText text) {
        CompiledProgram known = compiled.get(text.reference());
        if (known != null) {
            return known;
        }
        CompiledProgram made = CompiledProgram.of(text);
        texts.putIfAbsent(text.reference(), text);
        compiled.put(text.reference(), made);
        return made;
    }

    /** The text of a reference, if it is known. */
    public synchronized Optional<ProgramText> text(String reference) {
        return Optional.ofNullable(texts.get(reference));
    }

    /**
     * The program of a reference, compiled if it has not been.
     *
     * @throws IllegalArgumentException if it is not known, or is no program
     */
    public synchronized CompiledProgram program(String reference) {
        ProgramText text = texts.get(reference);
        if (text == null) {
            throw new IllegalArgumentException("the source of " + reference + " is not at hand; open its file again");
        }
        return compile(text);
    }

    /** All programs compiled so far, oldest first. */
    public synchronized List<CompiledProgram> programs() {
        return new ArrayList<>(compiled.values());
    }
}
