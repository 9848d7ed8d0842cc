package dev.rse.app.log;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * One line of the log.
 *
 * @param time when it was written
 * @param source which part of the workbench wrote it, in one word
 * @param severity how much it matters
 * @param message what happened, in a sentence
 */
public record LogEntry(LocalTime time, String source, Severity severity, String message) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    /** The time as 17:04:05.006. */
    public String timeText() {
        return TIME.format(time);
    }

    /** The entry as one line with tabs between its parts, for copying and export. */
    public String line() {
        return timeText() + '\t' + source + '\t' + severity.title() + '\t' + message;
    }
}
