package dev.rse.torus.host;

import dev.rse.torus.journal.JournalEntry;
import java.util.List;

/**
 * A first state and a journal, read from a file.
 *
 * @param header the first state
 * @param entries the journal in its order
 * @param complete whether the recording was ended properly; if not, the entries are those written before it broke off
 */
public record Capsule(CapsuleHeader header, List<JournalEntry> entries, boolean complete) {
    public Capsule {
        entries = List.copyOf(entries);
    }
}
