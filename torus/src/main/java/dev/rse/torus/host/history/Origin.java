package dev.rse.torus.host.history;

import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.journal.JournalEntry;
import java.util.List;

/**
 * What leads to the state a history begins with.
 *
 * @param header a first state
 * @param entries the journal from there
 */
record Origin(CapsuleHeader header, List<JournalEntry> entries) {}
