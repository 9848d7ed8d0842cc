package dev.rse.app.compare;

import dev.rse.app.machine.Catalogue;
import dev.rse.app.viewmodel.Words;
import dev.rse.torus.host.history.Bisect;
import dev.rse.torus.host.history.Difference;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.memory.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Finds where two runs differ first, as {@link Bisect} does, and tells it with the epochs around it. */
public final class Comparison {
    private static final int ROWS_BEFORE = 12;
    private static final int ROWS_AFTER = 200;

    private final Side left;
    private final Side right;

    /** A comparison of two runs. */
    public Comparison(Side left, Side right) {
        this.left = left;
        this.right = right;
    }

    /**
     * Compares them.
     *
     * @param progress hears of epochs compared; what it throws ends the comparison
     * @throws IOException if they are not runs of the same programs, or a state of either cannot be had; one line for people
     */
    public Compared run(LongConsumer progress) throws IOException, InterruptedException {
        Bisect.Result result = new Bisect(left, right, Catalogue.everything()).run(progress);
        long last = Math.min(left.newest(), right.newest());
        Optional<Compared.Told> told = result.difference().map(this::tell);
        long begin = told.map(first -> first.epoch() - ROWS_BEFORE).orElse(last - ROWS_AFTER);
        long end = told.map(first -> Math.min(last, first.epoch() + ROWS_AFTER)).orElse(last);
        List<Compared.Row> rows = new ArrayList<>();
        for (long epoch = Math.max(0, begin); epoch <= end; epoch++) {
            row(epoch).ifPresent(rows::add);
        }
        return new Compared(left.name(), right.name(), result.epochs(), rows, told);
    }

    private Optional<Compared.Row> row(long epoch) {
        Optional<EpochEntry> one = left.mark(epoch);
        Optional<EpochEntry> other = right.mark(epoch);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Compared.Row(epoch, one.get().strands(), other.get().strands()));
    }

    private Compared.Told tell(Difference difference) {
        int strand = difference.strand();
        DifferenceWords words =
                new DifferenceWords(left.header().spec().strands().get(strand), left.layout(strand));
        List<Compared.Line> lines = new ArrayList<>();
        difference
                .events()
                .filter(events -> events.a().isPresent() || events.b().isPresent())
                .ifPresent(events -> lines.add(new Compared.Line(
                        "Event",
                        events.a()
                                .map(event -> DifferenceWords.event(event, difference.inputA()))
                                .orElse("none"),
                        events.b()
                                .map(event -> DifferenceWords.event(event, difference.inputB()))
                                .orElse("none"),
                        "")));
        for (Difference.WordPair pair : difference.words()) {
            lines.add(new Compared.Line(
                    "Page " + Words.count(pair.address() / Page.WORDS) + ", word " + pair.address() % Page.WORDS,
                    DifferenceWords.hex(pair.a()),
                    DifferenceWords.hex(pair.b()),
                    words.what(pair)));
        }
        String sentence = difference
                .events()
                .map(events -> "tick " + Words.count(difference.startTick()) + ": " + events.effect())
                .orElse(DifferenceWords.sentence(difference, left.name(), right.name()));
        long more = difference.wordCount() - difference.words().size();
        return new Compared.Told(difference.epoch(), strand, sentence, lines, more);
    }
}
