package dev.rse.torus.host.history;

import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/** Goes through a journal from mark to mark and gathers the inputs in between. */
final class JournalWalk {
    private final RecordedRun run;
    private final long size;
    private List<InputEntry> inputs = new ArrayList<>();
    private EpochEntry mark;
    private long next;

    /** Begins before the first entry; what is added from now on is not walked. */
    JournalWalk(RecordedRun run) {
        this.run = run;
        size = run.size();
    }

    /** Goes to the next mark; false if there is none. */
    boolean toNextMark() {
        while (next < size) {
            JournalEntry entry = run.entry(next++);
            if (entry instanceof InputEntry input) {
                inputs.add(input);
            } else if (entry instanceof EpochEntry reached) {
                mark = reached;
                return true;
            }
        }
        return false;
    }

    /** Goes to the first mark of an epoch or a later one, if it does not stand there; false if there is none. */
    boolean toMark(long epoch) {
        boolean there = true;
        while (there && (mark == null || mark.epoch() < epoch)) {
            there = toNextMark();
        }
        return there;
    }

    /** The mark it stands at. */
    EpochEntry mark() {
        return mark;
    }

    /** The inputs since the last call. */
    List<InputEntry> takeInputs() {
        List<InputEntry> taken = inputs;
        inputs = new ArrayList<>();
        return taken;
    }
}
