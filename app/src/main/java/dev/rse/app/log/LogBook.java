package dev.rse.app.log;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps the newest entries of the log. May be used from any thread. */
public final class LogBook {

    /** How many entries are kept; older ones are forgotten. */
    public static final int CAPACITY = 10_000;

    private final Deque<LogEntry> entries = new ArrayDeque<>();
    private final List<Consumer<LogEntry>> readers = new CopyOnWriteArrayList<>();

    private final Clock clock;

    /** A book with this computer's time. */
    public LogBook() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    /** A book with the time of {@code clock}. */
    public LogBook(Clock clock) {
        this.clock = clock;
    }

    /** Writes one line. */
    public void write(String source, Severity severity, String message) {
        LogEntry entry = new LogEntry(LocalTime.now(clock), source, severity, message);
        synchronized (entries) {
            if (entries.size() == CAPACITY) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        }
        readers.forEach(reader -> reader.accept(entry));
    }

    /** Writes a line that is good to know. */
    public void note(String source, String message) {
        write(source, Severity.INFORMATION, message);
    }

    /** Writes a line about something amiss. */
    public void warn(String source, String message) {
        write(source, Severity.WARNING, message);
    }

    /** The entries kept, oldest first. */
    public List<LogEntry> entries() {
        synchronized (entries) {
            return new ArrayList<>(entries);
        }
    }

    /** {@code reader} gets each new entry, on the thread that writes it. */
    public void follow(Consumer<LogEntry> reader) {
        readers.add(reader);
    }
}
