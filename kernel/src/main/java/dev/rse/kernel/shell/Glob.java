package dev.rse.kernel.shell;

import dev.rse.kernel.file.FileSystem;
import java.util.ArrayList;
import java.util.List;

/** Finds the paths a pattern stands for: {@code *} any text, {@code ?} any character, {@code \} takes the next literally. */
final class Glob {
    private static final int MOST_MATCHES = 4096;

    private final FileSystem files;
    private final int from;

    Glob(FileSystem files, int from) {
        this.files = files;
        this.from = from;
    }

    /** All paths that match, sorted by their bytes. */
    List<String> matches(String pattern) {
        List<String> found = new ArrayList<>();
        boolean absolute = pattern.startsWith("/");
        found.add(absolute ? "/" : "");
        int at = 0;
        while (at < pattern.length() && !found.isEmpty()) {
            int slash = pattern.indexOf('/', at);
            int end = slash < 0 ? pattern.length() : slash;
            if (end > at) {
                found = below(found, pattern.substring(at, end), slash >= 0);
            }
            at = end + 1;
        }
        found.remove("");
        return found;
    }

    private List<String> below(List<String> directories, String pattern, boolean directoryWanted) {
        List<String> found = new ArrayList<>();
        for (String path : directories) {
            int directory = path.isEmpty() ? from : files.find(from, path);
            if (directory <= 0 || !files.inodes().isDirectory(directory)) {
                continue;
            }
            String prefix = path.isEmpty() || path.endsWith("/") ? path : path + "/";
            if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
                String name = unescape(pattern);
                if (files.find(directory, name) > 0) {
                    found.add(prefix + name);
                }
                continue;
            }
            for (String name : files.directories().names(directory)) {
                boolean hidden = name.charAt(0) == '.' && pattern.charAt(0) != '.';
                if (!hidden
                        && found.size() < MOST_MATCHES
                        && matches(pattern, name)
                        && (!directoryWanted || isDirectory(directory, name))) {
                    found.add(prefix + name);
                }
            }
        }
        return found;
    }

    private boolean isDirectory(int directory, String name) {
        return files.inodes().isDirectory(files.directories().find(directory, name));
    }

    /** Whether a name matches: one pass with a return to the last star. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int mark = 0;
        while (n < name.length()) {
            char c = p < pattern.length() ? pattern.charAt(p) : 0;
            boolean escaped = c == '\\' && p + 1 < pattern.length();
            char wanted = escaped ? pattern.charAt(p + 1) : c;
            if (c == '*') {
                star = p++;
                mark = n;
            } else if (p < pattern.length() && (c == '?' || wanted == name.charAt(n))) {
                p += escaped ? 2 : 1;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** A pattern without stars or marks as the text it stands for. */
    static String unescape(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) {
                i++;
            }
            text.append(pattern.charAt(i));
        }
        return text.toString();
    }
}
