package dev.rse.torus.braid;

import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.HaltEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalSink;
import dev.rse.torus.journal.RepairEntry;
import dev.rse.torus.journal.StrandMark;
import java.util.ArrayList;
import java.util.List;

/** Hands the journal of a braid to whoever keeps one. */
final class BraidJournal {
    private final List<JournalSink> sinks = new ArrayList<>();

    void add(JournalSink sink) {
        sinks.add(sink);
    }

    void remove(JournalSink sink) {
        sinks.remove(sink);
    }

    /** An input, before it takes effect. */
    void input(InputEntry input) {
        for (JournalSink sink : sinks) {
            sink.append(input);
        }
    }

    /**
     * The end of an epoch.
     *
     * @param why why the braid has halted in it, or an empty text
     */
    void epoch(long number, Strand[] strands, List<FaultOutcome> outcomes, List<StoreRepair> repairs, String why) {
        if (sinks.isEmpty()) {
            return;
        }
        List<StrandMark> marks = new ArrayList<>();
        for (Strand strand : strands) {
            marks.add(new StrandMark(strand.tick(), strand.root()));
        }
        for (JournalSink sink : sinks) {
            for (FaultOutcome fault : outcomes) {
                sink.append(new FaultEntry(fault.fault().toString(), fault.strand(), fault.epoch(), fault.masked()));
            }
            for (StoreRepair repair : repairs) {
                sink.append(new RepairEntry(repair.strand(), number, repair.sentence()));
            }
            sink.append(new EpochEntry(number, marks));
        }
        if (!why.isEmpty()) {
            halt(number, why);
        }
    }

    /** The braid has halted. */
    void halt(long number, String why) {
        for (JournalSink sink : sinks) {
            sink.append(new HaltEntry(number, why));
        }
    }
}
