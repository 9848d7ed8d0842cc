package dev.rse.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A list of what classes may not use; its file says how it is written. */
record ForbiddenList(
        Set<String> packages, Set<String> classes, Set<String> methods, Set<String> opcodes, Set<String> flags) {

    /** Reads the list of that name beside this class; a line of no known kind is an error. */
    static ForbiddenList read(String name) {
        ForbiddenList list =
                new ForbiddenList(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        try (InputStream stream = ForbiddenList.class.getResourceAsStream(name)) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    list.add(line.strip().split(" ", 2));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return list;
    }

    boolean isEmpty() {
        return packages.isEmpty() || classes.isEmpty() || methods.isEmpty() || opcodes.isEmpty() || flags.isEmpty();
    }

    /** Whether the class of that name, with dots, is forbidden by itself, by its outer class or by a package. */
    boolean forbidsClass(String name) {
        if (classes.contains(name) || classes.contains(name.replaceFirst("\\$.*", ""))) {
            return true;
        }
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (packages.contains(name.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private void add(String[] kindAndName) {
        Set<String> kind = switch (kindAndName[0]) {
            case "package" -> packages;
            case "class" -> classes;
            case "method" -> methods;
            case "opcode" -> opcodes;
            case "flag" -> flags;
            default -> throw new IllegalArgumentException("unknown kind: " + kindAndName[0]);
        };
        kind.add(kindAndName[1]);
    }
}
