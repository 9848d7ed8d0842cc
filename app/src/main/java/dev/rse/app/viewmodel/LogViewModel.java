package dev.rse.app.viewmodel;

import dev.rse.app.fx.FxThread;
import dev.rse.app.log.LogBook;
import dev.rse.app.log.LogEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The log as a list that can be filtered. To be used on the JavaFX thread. */
public final class LogViewModel {

    private final LogBook book;
    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final FilteredList<LogEntry> shown = new FilteredList<>(entries);
    private final StringProperty filter = new SimpleStringProperty("");

    /** Follows {@code book}. */
    public LogViewModel(LogBook book) {
        this.book = book;
        FxThread.Latest<LogEntry> arrivals = new FxThread.Latest<>(_ -> refresh());
        refresh();
        book.follow(arrivals::offer);
        filter.subscribe(text -> shown.setPredicate(entry -> matches(entry, text)));
    }

    /** The entries that pass the filter, oldest first. */
    public ObservableList<LogEntry> shown() {
        return shown;
    }

    /** Words that an entry must contain, in any order and case. */
    public StringProperty filter() {
        return filter;
    }

    /** How many entries there are in all. */
    public int total() {
        return entries.size();
    }

    /** {@code chosen} as text, one entry a line. */
    public static String text(List<LogEntry> chosen) {
        return chosen.stream().map(LogEntry::line).collect(Collectors.joining("\n", "", "\n"));
    }

    // The book forgets its oldest entries; only what is new at the end is added, so that a selection stays in place.
    private void refresh() {
        List<LogEntry> now = book.entries();
        int known = entries.isEmpty() ? 0 : now.lastIndexOf(entries.getLast()) + 1;
        int forgotten = entries.size() + (now.size() - known) - now.size();
        if (known == 0) {
            entries.setAll(now);
            return;
        }
        if (forgotten > 0) {
            entries.remove(0, forgotten);
        }
        entries.addAll(now.subList(known, now.size()));
    }

    private static boolean matches(LogEntry entry, String text) {
        String line = entry.line().toLowerCase(Locale.ROOT);
        for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!line.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
