package dev.rse.torus.journal;

/** Takes the entries of a running journal, on the thread that runs the braid; returns quickly. */
public interface JournalSink {
    /** An input before it takes effect, an annotation after what it tells of. */
    void append(JournalEntry entry);
}
