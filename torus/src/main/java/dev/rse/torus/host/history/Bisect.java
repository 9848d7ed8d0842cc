package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Event;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.StrandMark;
import dev.rse.torus.memory.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Finds where two runs differ first: the epoch by the roots and inputs recorded in both, then the tick by running that epoch
 * again up to half of what is left, then the event by running that tick with the plain engine, event by event.
 *
 * <p>The roots are compared one after another, not by halving: they are walked through anyway, for the inputs, and runs may come together again.
 */
public final class Bisect {
    /**
     * What was found.
     *
     * @param epochs epochs whose roots were compared
     * @param difference the first difference, or none
     */
    public record Result(long epochs, Optional<Difference> difference) {}

    private final RecordedRun a;
    private final RecordedRun b;
    private final ProgramSource programs;
    private long compared;

    /**
     * Prepares to compare two runs of the same programs.
     *
     * @throws HistoryException if they do not run the same programs; the message is one line for people
     */
    public Bisect(RecordedRun a, RecordedRun b, ProgramSource programs) throws HistoryException {
        this.a = a;
        this.b = b;
        this.programs = programs;
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            StrandSpec one = a.header().spec().strands().get(s);
            StrandSpec other = b.header().spec().strands().get(s);
            String runsA = a.header().identities().get(s) + " on " + one.lattice();
            String runsB = b.header().identities().get(s) + " on " + other.lattice();
            if (!runsA.equals(runsB) || one.pendingCapacity() != other.pendingCapacity()) {
                throw new HistoryException("these are runs of different programs: strand " + BraidSpec.letter(s)
                        + " is " + runsA + " in one and " + runsB + " in the other; bisect compares runs of the same");
            }
        }
        if (a.header().spec().crossDelay() != b.header().spec().crossDelay()) {
            throw new HistoryException("the strands of one run are coupled otherwise than those of the other; bisect"
                    + " compares runs of the same");
        }
    }

    /**
     * Compares.
     *
     * @param progress hears of the epochs compared; what it throws ends the comparison
     * @throws HistoryException if a run cannot be repeated up to where they differ; one line for people
     */
    public Result run(LongConsumer progress) throws IOException, InterruptedException {
        try {
            return compare(progress);
        } catch (UncheckedIOException e) {
            throw new HistoryException(e.getCause().getMessage());
        }
    }

    private Result compare(LongConsumer progress) throws IOException, InterruptedException {
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            if (!a.header().roots().get(s).equals(b.header().roots().get(s))) {
                return new Result(0, Optional.of(firstStates(s)));
            }
        }
        JournalWalk walkA = new JournalWalk(a);
        JournalWalk walkB = new JournalWalk(b);
        long before = -1;
        while (walkA.toNextMark() && meet(walkA, walkB)) {
            compared++;
            EpochEntry markA = walkA.mark();
            progress.accept(markA.epoch());
            EpochEntry markB = walkB.mark();
            List<InputEntry> inputsA = walkA.takeInputs();
            List<InputEntry> inputsB = walkB.takeInputs();
            boolean alike = markA.strands().equals(markB.strands());
            if (!alike || !isSame(inputsA, inputsB)) {
                Optional<Difference> found = within(before, markA, markB, inputsA, inputsB);
                if (found.isPresent()) {
                    return new Result(compared, found);
                }
                if (!alike) {
                    throw new HistoryException("no difference up to epoch " + markA.epoch()
                            + ", where the two runs end their epochs at different ticks; only runs with the same"
                            + " epoch length can be compared further");
                }
            }
            before = markA.epoch();
        }
        return new Result(compared, Optional.empty());
    }

    /** Goes to the next epoch whose mark both have, from where the first one stands; false if there is none. */
    private static boolean meet(JournalWalk one, JournalWalk other) {
        boolean there = other.toMark(one.mark().epoch());
        while (there && one.mark().epoch() != other.mark().epoch()) {
            there = one.toMark(other.mark().epoch()) && other.toMark(one.mark().epoch());
        }
        return there;
    }

    private static boolean isSame(List<InputEntry> one, List<InputEntry> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).strand() == other.get(i).strand()
                    && one.get(i).tick() == other.get(i).tick()
                    && isSameInput(one.get(i), other.get(i));
        }
        return same;
    }

    private Difference firstStates(int strand) throws IOException, InterruptedException {
        try (Moment one = a.at(-1);
                Moment other = b.at(-1)) {
            WordDifferences words = new WordDifferences(
                    snapshot(one.state(), strand), snapshot(other.state(), strand), one.layout(strand));
            return new Difference(
                    Difference.Kind.FIRST_STATE,
                    0,
                    strand,
                    -1,
                    one.root(strand),
                    other.root(strand),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    words.first(),
                    words.count());
        }
    }

    static Snapshot snapshot(BraidState state, int strand) {
        return (Snapshot) state.strands().get(strand).pages();
    }

    /** Looks into the epoch that ends with two marks, from the end of the last one that was alike. */
    private Optional<Difference> within(
            long before, EpochEntry markA, EpochEntry markB, List<InputEntry> inputsA, List<InputEntry> inputsB)
            throws IOException, InterruptedException {
        try (Moment base = a.at(before)) {
            for (int s = 0; s < BraidSpec.STRANDS; s++) {
                Stretches one = new Stretches(a.header().spec(), programs, base.state(), s, inputsA);
                Stretches other = new Stretches(b.header().spec(), programs, base.state(), s, inputsB);
                StrandMark endA = markA.strands().get(s);
                StrandMark endB = markB.strands().get(s);
                if (one.differ(other, Math.min(endA.tick(), endB.tick()))) {
                    return Optional.of(inside(markA.epoch(), base, s, one, other, markA, markB, inputsA, inputsB));
                }
                if (!one.hasRoot(endA)) {
                    return Optional.of(recorded(Difference.Kind.RECORDED_A, markA.epoch(), s, endA, endB));
                }
                if (!other.hasRoot(endB)) {
                    return Optional.of(recorded(Difference.Kind.RECORDED_B, markA.epoch(), s, endA, endB));
                }
            }
        }
        return Optional.empty();
    }

    private static Difference recorded(Difference.Kind kind, long epoch, int strand, StrandMark endA, StrandMark endB) {
        return new Difference(
                kind,
                epoch,
                strand,
                -1,
                endA.root(),
                endB.root(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0);
    }

    private static Difference inside(
            long epoch,
            Moment base,
            int strand,
            Stretches one,
            Stretches other,
            EpochEntry markA,
            EpochEntry markB,
            List<InputEntry> inputsA,
            List<InputEntry> inputsB) {
        long alike = base.tick(strand);
        long differ = Math.min(
                markA.strands().get(strand).tick(), markB.strands().get(strand).tick());
        while (differ - alike > 1) {
            long middle = alike + (differ - alike) / 2;
            if (one.differ(other, middle)) {
                differ = middle;
            } else {
                alike = middle;
            }
        }
        Difference.EventPair events = firstEvent(one.trace(alike), other.trace(alike));
        Optional<InputEntry> inputA = input(events.a(), strand, inputsA);
        Optional<InputEntry> inputB = input(events.b(), strand, inputsB);
        if (inputA.isPresent() && inputB.isPresent() && !isSameInput(inputA.get(), inputB.get())) {
            events = new Difference.EventPair(events.a(), events.b(), "it brings another input");
        }
        WordDifferences words = new WordDifferences(one.stateAt(differ), other.stateAt(differ), base.layout(strand));
        return new Difference(
                Difference.Kind.EVENT,
                epoch,
                strand,
                alike,
                markA.strands().get(strand).root(),
                markB.strands().get(strand).root(),
                Optional.of(events),
                inputA,
                inputB,
                words.first(),
                words.count());
    }

    private static boolean isSameInput(InputEntry one, InputEntry other) {
        return one.kind() == other.kind() && Arrays.equals(one.bytes(), other.bytes());
    }

    private static Optional<InputEntry> input(
            Optional<Difference.OneEvent> event, int strand, List<InputEntry> inputs) {
        return event.filter(one -> one.source() == Event.EDGE)
                .flatMap(one -> inputs.stream()
                        .filter(input -> input.strand() == strand && input.sequence() == one.payload())
                        .findFirst());
    }

    private static Difference.EventPair firstEvent(List<Trace.Step> a, List<Trace.Step> b) {
        int i = 0;
        while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
            i++;
        }
        Optional<Trace.Step> one = i < a.size() ? Optional.of(a.get(i)) : Optional.empty();
        Optional<Trace.Step> other = i < b.size() ? Optional.of(b.get(i)) : Optional.empty();
        if (one.isEmpty() || other.isEmpty() || !one.get().isSameEvent(other.get())) {
            return missing(one, other);
        }
        String effect = one.get().sent().equals(other.get().sent())
                ? "the same event leaves another state"
                : "the same event sends " + listed(one.get().sent()) + " in one run and "
                        + listed(other.get().sent()) + " in the other";
        return new Difference.EventPair(one.map(Bisect::event), other.map(Bisect::event), effect);
    }

    /** One of two events that are not the same comes first in canonical order: the other run does not have it. */
    private static Difference.EventPair missing(Optional<Trace.Step> one, Optional<Trace.Step> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return new Difference.EventPair(
                    Optional.empty(), Optional.empty(), "the events are alike; what differs came with an input");
        }
        boolean inA = other.isEmpty() || (one.isPresent() && order(one.get(), other.get()) < 0);
        return inA
                ? new Difference.EventPair(
                        one.map(Bisect::event), Optional.empty(), "only the first run has this event")
                : new Difference.EventPair(
                        Optional.empty(), other.map(Bisect::event), "only the second run has this event");
    }

    private static int order(Trace.Step a, Trace.Step b) {
        return Event.compare(
                a.tick(),
                Event.place(a.cell(), a.source()),
                a.payload(),
                b.tick(),
                Event.place(b.cell(), b.source()),
                b.payload());
    }

    private static Difference.OneEvent event(Trace.Step step) {
        return new Difference.OneEvent(step.tick(), step.cell(), step.source(), step.payload());
    }

    private static String listed(List<String> sent) {
        return sent.isEmpty() ? "nothing" : "events to " + String.join(" and ", sent);
    }
}
