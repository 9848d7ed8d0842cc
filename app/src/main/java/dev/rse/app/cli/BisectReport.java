package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.compare.DifferenceWords;
import dev.rse.app.machine.WordName;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.host.history.Bisect;
import dev.rse.torus.host.history.Difference;
import dev.rse.torus.host.history.Recording;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.memory.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code bisect} found, for people and for programs. */
final class BisectReport {
    private final Path fileA;
    private final Path fileB;
    private final Bisect.Result result;
    private final Recording pastA;
    private final Recording pastB;

    BisectReport(Path fileA, Path fileB, Bisect.Result result, Recording pastA, Recording pastB) {
        this.fileA = fileA;
        this.fileB = fileB;
        this.result = result;
        this.pastA = pastA;
        this.pastB = pastB;
    }

    ObjectNode json() {
        ObjectNode object = Json.object();
        object.put("a", fileA.toString());
        object.put("b", fileB.toString());
        object.put("epochs_a", pastA.lastEpoch() + 1);
        object.put("epochs_b", pastB.lastEpoch() + 1);
        object.put("epochs_compared", result.epochs());
        object.put("different", result.difference().isPresent());
        result.difference().ifPresent(difference -> put(object, difference));
        return object;
    }

    private void put(ObjectNode object, Difference difference) {
        object.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
        object.put("epoch", difference.epoch());
        object.put("strand", "" + BraidSpec.letter(difference.strand()));
        object.put("root_a", difference.rootA().hex());
        object.put("root_b", difference.rootB().hex());
        difference.events().ifPresent(events -> {
            object.put("tick", difference.startTick());
            object.put("effect", events.effect());
            put(object.putObject("event_a"), events.a(), difference.inputA());
            put(object.putObject("event_b"), events.b(), difference.inputB());
        });
        if (!difference.words().isEmpty()) {
            Difference.WordPair first = difference.words().getFirst();
            object.put("page", first.address() / Page.WORDS);
            object.put("word", first.address() % Page.WORDS);
            object.put("what", what(difference, first));
            object.put("value_a", DifferenceWords.hex(first.a()));
            object.put("value_b", DifferenceWords.hex(first.b()));
            object.put("words_different", difference.wordCount());
            ArrayNode words = object.putArray("words");
            for (Difference.WordPair pair : difference.words()) {
                words.addObject()
                        .put("page", pair.address() / Page.WORDS)
                        .put("word", pair.address() % Page.WORDS)
                        .put("what", what(difference, pair))
                        .put("value_a", DifferenceWords.hex(pair.a()))
                        .put("value_b", DifferenceWords.hex(pair.b()));
            }
        }
    }

    private static void put(ObjectNode object, Optional<Difference.OneEvent> event, Optional<InputEntry> input) {
        object.put("there", event.isPresent());
        event.ifPresent(one -> object.put("tick", one.tick())
                .put("cell", one.cell())
                .put("source", one.source())
                .put("payload", one.payload()));
        input.ifPresent(entry -> object.put("input", entry.sequence())
                .put("input_kind", WordName.ofInput(entry.kind()))
                .put("input_bytes", HexFormat.of().formatHex(entry.bytes())));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (result.difference().isEmpty()) {
            lines.add(String.format(Locale.ROOT, "no difference in %,d epochs", result.epochs()));
            longer(lines, fileA, pastA.lastEpoch() - pastB.lastEpoch());
            longer(lines, fileB, pastB.lastEpoch() - pastA.lastEpoch());
            return lines;
        }
        Difference difference = result.difference().get();
        lines.add(String.format(
                Locale.ROOT,
                "epoch %,d, strand %c: %s",
                difference.epoch(),
                BraidSpec.letter(difference.strand()),
                DifferenceWords.sentence(difference, fileA.toString(), fileB.toString())));
        lines.add("root " + difference.rootA().hex() + " in " + fileA);
        lines.add("root " + difference.rootB().hex() + " in " + fileB);
        difference.events().ifPresent(events -> {
            lines.add(String.format(Locale.ROOT, "tick %,d: %s", difference.startTick(), events.effect()));
            events.a()
                    .ifPresent(event ->
                            lines.add("event " + DifferenceWords.event(event, difference.inputA()) + " in " + fileA));
            events.b()
                    .ifPresent(event ->
                            lines.add("event " + DifferenceWords.event(event, difference.inputB()) + " in " + fileB));
        });
        for (Difference.WordPair pair : difference.words()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "page %,d word %d: %s in one, %s in the other (%s)",
                    pair.address() / Page.WORDS,
                    pair.address() % Page.WORDS,
                    DifferenceWords.hex(pair.a()),
                    DifferenceWords.hex(pair.b()),
                    what(difference, pair)));
        }
        if (difference.wordCount() > difference.words().size()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "and %,d words more",
                    difference.wordCount() - difference.words().size()));
        }
        return lines;
    }

    private static void longer(List<String> lines, Path file, long more) {
        if (more > 0) {
            lines.add(String.format(Locale.ROOT, "%s goes on for %,d epochs more", file, more));
        }
    }

    private String what(Difference difference, Difference.WordPair pair) {
        int strand = difference.strand();
        return new DifferenceWords(pastA.spec().strands().get(strand), pastA.layout(strand)).what(pair);
    }
}
