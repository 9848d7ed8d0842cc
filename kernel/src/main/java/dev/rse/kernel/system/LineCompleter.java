package dev.rse.kernel.system;

import dev.rse.kernel.console.Completer;
import dev.rse.kernel.console.Completion;
import dev.rse.kernel.file.Directories;
import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.file.Inodes;
import dev.rse.kernel.process.ProcessTable;
import java.util.ArrayList;
import java.util.List;

/** Completes command names at the start of a command and paths elsewhere. */
final class LineCompleter implements Completer {
    private static final String SPECIAL = " \t'\"\\$;&|<>*?#()";

    private final FileSystem files;
    private final ProcessTable processes;
    private final Programs programs;

    LineCompleter(FileSystem files, ProcessTable processes, Programs programs) {
        this.files = files;
        this.processes = processes;
        this.programs = programs;
    }

    @Override
    public Completion complete(String line) {
        int start = wordStart(line);
        String word = plain(line.substring(start));
        String before = line.substring(0, start).stripTrailing();
        boolean command = before.isEmpty() || "|;&".indexOf(before.charAt(before.length() - 1)) >= 0;
        return command && word.indexOf('/') < 0 ? choose(word, programs.names(), false) : path(word);
    }

    private Completion path(String word) {
        int slash = word.lastIndexOf('/');
        int from = processes.find(1).directory();
        String above = slash < 0 ? "." : slash == 0 ? "/" : word.substring(0, slash);
        int directory = files.find(from, above);
        if (directory < 0 || !files.inodes().isDirectory(directory)) {
            return new Completion("", List.of());
        }
        List<String> names = new ArrayList<>();
        Inodes inodes = files.inodes();
        Directories entries = files.directories();
        for (int i = 0; i < entries.count(directory); i++) {
            boolean below = inodes.isDirectory(entries.inode(directory, i));
            names.add(below ? entries.name(directory, i) + "/" : entries.name(directory, i));
        }
        names.sort(null);
        return choose(word.substring(slash + 1), names, true);
    }

    private static Completion choose(String word, List<String> names, boolean path) {
        List<String> candidates = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(word) && (!path || !word.isEmpty() || name.charAt(0) != '.')) {
                candidates.add(name);
            }
        }
        if (candidates.isEmpty()) {
            return new Completion("", candidates);
        }
        String shared = candidates.get(0);
        for (String candidate : candidates) {
            int same = 0;
            while (same < shared.length()
                    && same < candidate.length()
                    && shared.charAt(same) == candidate.charAt(same)) {
                same++;
            }
            shared = shared.substring(0, same);
        }
        String insert = quoted(shared.substring(word.length()));
        boolean closed = candidates.size() == 1 && !shared.endsWith("/");
        return new Completion(closed ? insert + " " : insert, candidates);
    }

    private static int wordStart(String line) {
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ' ' || c == '\t' || ";&|<>".indexOf(c) >= 0) {
                start = i + 1;
            }
        }
        return Math.min(start, line.length());
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\' && i + 1 < word.length()) {
                plain.append(word.charAt(++i));
            } else if (c != '\'' && c != '"') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                quoted.append('\\');
            }
            quoted.append(text.charAt(i));
        }
        return quoted.toString();
    }
}
