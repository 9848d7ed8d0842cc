package dev.rse.kernel.system;

import dev.rse.kernel.process.Process;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables of a process, in a heap block: each {@code xNAME=value} if children inherit it, {@code -NAME=value} if not.
 */
public final class Variables {
    private static final int MOST_BYTES = 64 * 1024;
    private static final char EXPORTED = 'x';
    private static final char OWN = '-';

    private final Parts parts;
    private final Process process;

    /** The variables of a process. */
    public Variables(Parts parts, Process process) {
        this.parts = parts;
        this.process = process;
    }

    /** Whether a character may stand in a name. */
    public static boolean isNamePart(char c, boolean first) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
    }

    /** Length of the name if a word is an assignment {@code NAME=…}, else 0. */
    public static int assignedName(String word) {
        int end = 0;
        while (end < word.length() && isNamePart(word.charAt(end), end == 0)) {
            end++;
        }
        return end < word.length() && word.charAt(end) == '=' ? end : 0;
    }

    /** Whether a word is a name. */
    public static boolean isName(String word) {
        return !word.isEmpty() && assignedName(word + "=") == word.length();
    }

    /** Value of a variable; empty if it is not set. */
    public String get(String name) {
        List<String> all = all();
        int index = indexOf(all, name);
        return index < 0 ? "" : all.get(index).substring(name.length() + 2);
    }

    /** Sets a variable; false, with nothing changed, if there is no room. */
    public boolean set(String name, String value) {
        List<String> all = all();
        int index = indexOf(all, name);
        char mark = index < 0 ? OWN : all.get(index).charAt(0);
        put(all, index, mark + name + "=" + value);
        return store(all);
    }

    /** Lets children inherit a variable, which is made empty if it is not set. */
    public boolean export(String name) {
        List<String> all = all();
        int index = indexOf(all, name);
        put(all, index, EXPORTED + name + "=" + get(name));
        return store(all);
    }

    /** Forgets a variable. */
    public boolean unset(String name) {
        List<String> all = all();
        int index = indexOf(all, name);
        if (index >= 0) {
            all.remove(index);
        }
        return store(all);
    }

    /** What children inherit, with some assignments {@code NAME=value} on top, as stored. */
    public List<String> inherited(List<String> assignments) {
        List<String> inherited = new ArrayList<>();
        for (String entry : all()) {
            if (entry.charAt(0) == EXPORTED) {
                inherited.add(entry);
            }
        }
        for (String assignment : assignments) {
            String name = assignment.substring(0, assignment.indexOf('='));
            put(inherited, indexOf(inherited, name), EXPORTED + assignment);
        }
        return inherited;
    }

    /** What children inherit, as {@code NAME=value}, sorted. */
    public List<String> exported() {
        List<String> exported = new ArrayList<>();
        for (String entry : inherited(List.of())) {
            exported.add(entry.substring(1));
        }
        exported.sort(null);
        return exported;
    }

    private List<String> all() {
        return parts.strings().load(process.environment());
    }

    private static int indexOf(List<String> all, String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith(name + "=", 1)) {
                return i;
            }
        }
        return -1;
    }

    private static void put(List<String> all, int index, String entry) {
        if (index < 0) {
            all.add(entry);
        } else {
            all.set(index, entry);
        }
    }

    private boolean store(List<String> all) {
        int bytes = 0;
        for (String entry : all) {
            bytes += entry.length() + 1;
        }
        int block = bytes > MOST_BYTES ? 0 : parts.strings().store(all);
        if (block == 0) {
            return false;
        }
        parts.heap().free(process.environment());
        process.environment(block);
        return true;
    }
}
