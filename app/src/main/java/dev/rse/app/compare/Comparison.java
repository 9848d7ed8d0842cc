package dev.rse.app.compare;

import dev.rse.app.machine.WordName;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.memory.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Finds where two runs differ first: the epoch by the roots that both have recorded, then the event and the word by running
 * that one epoch of both again.
 */
public final class Comparison {
    private static final int ROWS_BEFORE = 12;
    private static final int ROWS_AFTER = 200;

    private final Side left;
    private final Side right;

    /** A comparison of two runs of the same programs. */
    public Comparison(Side left, Side right) {
        this.left = left;
        this.right = right;
    }

    /**
     * Compares them.
     *
     * @param progress hears of epochs compared
     * @throws HistoryException if a state of either cannot be had; one line for people
     */
    public Compared run(LongConsumer progress) throws HistoryException, InterruptedException {
        long last = Math.min(left.newest(), right.newest());
        long first = -1;
        for (long epoch = 0; epoch <= last && first < 0; epoch++) {
            Optional<Compared.Row> row = row(epoch);
            if (row.isPresent() && !row.get().same()) {
                first = epoch;
            }
            progress.accept(epoch);
        }
        List<Difference> differences = new ArrayList<>();
        long begin = first < 0 ? last - ROWS_AFTER : first - ROWS_BEFORE;
        long end = first < 0 ? last : Math.min(last, first + ROWS_AFTER);
        List<Compared.Row> rows = new ArrayList<>();
        for (long epoch = Math.max(0, begin); epoch <= end; epoch++) {
            row(epoch).ifPresent(rows::add);
        }
        if (first >= 0) {
            Compared.Row differing = row(first).orElseThrow();
            for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
                if (differing.differs(strand)) {
                    differences.add(difference(first, strand));
                }
            }
        }
        return new Compared(left.name(), right.name(), last + 1, rows, differences);
    }

    private Optional<Compared.Row> row(long epoch) {
        Optional<EpochEntry> one = left.mark(epoch);
        Optional<EpochEntry> other = right.mark(epoch);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Compared.Row(epoch, one.get().strands(), other.get().strands()));
    }

    private Difference difference(long epoch, int strand) throws HistoryException, InterruptedException {
        try (Moment one = left.at(epoch);
                Moment other = right.at(epoch)) {
            StrandLayout layout = one.layout(strand);
            int pages = 0;
            Difference.Word first = null;
            boolean own = false;
            for (int page = 0; page < layout.pageCount(); page++) {
                int word = firstWord(one, other, strand, page);
                if (word >= 0) {
                    pages++;
                    // A program's own state says more than the counters in the header.
                    boolean ofProgram = page * Page.WORDS + word >= layout.cellAddress();
                    if (first == null || (ofProgram && !own)) {
                        first = word(one, other, strand, page, word);
                        own = ofProgram;
                    }
                }
            }
            return new Difference(epoch, strand, pages, first, event(epoch, strand, layout.lattice()));
        }
    }

    private static int firstWord(Moment one, Moment other, int strand, int page) {
        if (!one.touched(strand, page) && !other.touched(strand, page)) {
            return -1;
        }
        int base = page * Page.WORDS;
        for (int word = 0; word < Page.WORDS; word++) {
            if (one.memory(strand).load(base + word) != other.memory(strand).load(base + word)) {
                return word;
            }
        }
        return -1;
    }

    private static Difference.Word word(Moment one, Moment other, int strand, int page, int word) {
        int address = page * Page.WORDS + word;
        return new Difference.Word(
                page,
                word,
                WordName.of(one.spec().strands().get(strand), one.layout(strand), address),
                one.memory(strand).load(address),
                other.memory(strand).load(address));
    }

    private Difference.Event event(long epoch, int strand, Lattice lattice)
            throws HistoryException, InterruptedException {
        EventLog events = new EventLog();
        left.again(epoch, strand, events::add);
        EventLog others = new EventLog();
        right.again(epoch, strand, others::add);
        int same = events.sameAs(others);
        return same == events.count() && same == others.count()
                ? new Difference.Event(-1, "none", "none")
                : new Difference.Event(same, events.words(same, lattice), others.words(same, lattice));
    }
}
