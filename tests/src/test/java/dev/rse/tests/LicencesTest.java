package dev.rse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every library that the program or its tests use stands in docs/licences.md. */
class LicencesTest {
    private static final Pattern VERSIONED = Pattern.compile("(.+?)-\\d[^/]*\\.jar");

    @Test
    void everyLibraryIsListed() {
        String listed = String.join("\n", Sources.lines(Sources.TOP.resolve("docs/licences.md")));
        Set<String> used = libraries();
        assertTrue(used.size() > 10, () -> "these are too few libraries to be all: " + used);
        used.removeIf(library -> listed.matches("(?s).*[ |]" + Pattern.quote(library) + "[ ,].*"));
        assertEquals(Set.of(), used, "libraries that docs/licences.md does not name");
    }

    private static Set<String> libraries() {
        List<String> jars = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        Set<String> names = new TreeSet<>();
        for (String jar : jars) {
            Path path = Path.of(jar);
            var name = VERSIONED.matcher(path.getFileName().toString());
            if (name.matches() && !path.startsWith(Sources.TOP) && !jar.contains("surefire")) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}
