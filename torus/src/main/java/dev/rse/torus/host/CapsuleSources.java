package dev.rse.torus.host;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.host.source.ProgramText;
import dev.rse.torus.host.source.SourceLibrary;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** The sources of the programs that a capsule's strands run, written into it and taken out again. */
final class CapsuleSources {
    private final Set<String> found = new TreeSet<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int next;

    /** The SOURCE frames of a braid, one after another. */
    static byte[] frames(CapsuleEncoder encoder, BraidSpec spec) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (String reference : references(spec)) {
            ProgramText source = SourceLibrary.shared()
                    .text(reference)
                    .orElseThrow(() -> new IllegalStateException("the source of " + reference + " is not at hand"));
            byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
            int parts = Math.ceilDiv(Math.max(1, bytes.length), CapsuleFormat.SOURCE_PART);
            for (int part = 0; part < parts; part++) {
                frames.writeBytes(encoder.source(source.name(), part, parts, bytes));
            }
        }
        return frames.toByteArray();
    }

    private static Set<String> references(BraidSpec spec) {
        Set<String> references = new TreeSet<>();
        for (StrandSpec strand : spec.strands()) {
            if (ProgramText.isReference(strand.program())) {
                references.add(strand.program());
            }
        }
        return references;
    }

    /**
     * Takes in one frame.
     *
     * @throws IllegalArgumentException if it does not follow the one before, or the text is no program's
     */
    void take(String name, ByteBuffer frame) {
        int part = frame.getInt();
        int parts = frame.getInt();
        if (part != next || part >= parts || text.size() > ProgramText.MOST_BYTES) {
            throw new IllegalArgumentException("part " + part + " of " + parts + " of the source of " + name);
        }
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        text.writeBytes(bytes);
        next++;
        if (next == parts) {
            found.add(SourceLibrary.shared().add(new ProgramText(name, text.toString(StandardCharsets.UTF_8))));
            text.reset();
            next = 0;
        }
    }

    /** The program of a strand whose source is missing; empty if there is none. */
    String missing(BraidSpec spec) {
        for (String reference : references(spec)) {
            if (!found.contains(reference)) {
                return reference;
            }
        }
        return "";
    }
}
