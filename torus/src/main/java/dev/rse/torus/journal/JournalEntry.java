package dev.rse.torus.journal;

/** One entry of the journal, in the order things happened. */
public sealed interface JournalEntry permits InputEntry, EpochEntry, FaultEntry, RepairEntry, HaltEntry {}
