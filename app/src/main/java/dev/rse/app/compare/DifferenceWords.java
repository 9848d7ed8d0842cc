package dev.rse.app.compare;

import dev.rse.app.machine.WordName;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.history.Difference;
import dev.rse.torus.journal.InputEntry;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** A difference of two runs in words for people. */
public final class DifferenceWords {
    private final StrandSpec strand;
    private final StrandLayout layout;

    /** Words for what differs in a strand. */
    public DifferenceWords(StrandSpec strand, StrandLayout layout) {
        this.strand = strand;
        this.layout = layout;
    }

    /** What kind of difference it is. */
    public static String sentence(Difference difference, String nameA, String nameB) {
        return switch (difference.kind()) {
            case FIRST_STATE -> "the first states differ: other seeds or parameters";
            case EVENT -> "the runs differ";
            case RECORDED_A -> "the root recorded in " + nameA + " is not the one that running it again gives";
            case RECORDED_B -> "the root recorded in " + nameB + " is not the one that running it again gives";
        };
    }

    /** An event and the input that it brings, if it brings one. */
    public static String event(Difference.OneEvent event, Optional<InputEntry> input) {
        String source = switch (event.source()) {
            case Event.EDGE -> "the edge";
            default ->
                event.source() < 0
                        ? "strand " + BraidSpec.letter(Event.STRAND - event.source())
                        : "cell " + event.source();
        };
        String told = "at cell " + event.cell() + " from " + source + ", payload " + event.payload();
        return input.map(entry -> told + ", input " + entry.sequence() + " (" + WordName.ofInput(entry.kind()) + ") "
                        + shown(entry.bytes()))
                .orElse(told);
    }

    /** Text in quotes if it is some, digits otherwise. */
    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean plain = text.chars().allMatch(c -> c == '\n' || c == '\r' || (c >= ' ' && c < 0x7f));
        return plain
                ? '"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"'
                : HexFormat.of().formatHex(bytes);
    }

    /** What a word is. */
    public String what(Difference.WordPair pair) {
        return WordName.of(strand, layout, pair.address());
    }

    /** A word's value. */
    public static String hex(long word) {
        return "0x" + HexFormat.of().toHexDigits(word);
    }
}
