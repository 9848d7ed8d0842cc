package dev.rse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the sources look like: short files, nothing unfinished, nothing switched off, no traces of one machine. */
class TidyTest {
    private static final int LONGEST_LINES = 800;
    private static final int USUAL_LINES = 350;

    // The marks are put together so that this file does not carry them.
    private static final Pattern MARK = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");

    private static final Pattern LINE_OF_CODE = Pattern.compile("//\\s*(.*(;|\\)\\s*\\{)|\\}|\\} else \\{)\\s*$");
    private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern ELEMENT_SWITCHED_OFF = Pattern.compile("<!--\\s*</?[a-zA-Z]");
    private static final Pattern RULE_SWITCHED_OFF = Pattern.compile("/\\*\\s*-fx-[a-z-]+:.*;");

    private static final Pattern MACHINE_PATH =
            Pattern.compile("(^|[^A-Za-z0-9_.}-])(/(wor" + "k|far" + "m|roo" + "t)/|/home/[a-z]+/|[A-Z]:\\\\Users)");
    private static final Pattern REGISTRY_HOST = Pattern.compile(
            "\\b(repo1?|registry|mirrors?|deb|security|proxy)\\.[a-z0-9]+(\\.[a-z0-9]+)*\\.(org|com|net)");

    private static final Pattern WEAK_TEST = Pattern.compile("Thread\\.sleep\\(|@Dis"
            + "abled|assertTrue\\(true\\)|assertFalse\\(false\\)|catch \\([A-Za-z| ]+\\) \\{\\s*\\}");

    @Test
    void filesAreShort() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Sources.below(Sources.TOP, name -> name.matches(".*\\.(java|css|py|sh)|rse|check"))) {
            int lines = Sources.lines(file).size();
            if (lines > LONGEST_LINES) {
                tooLong.add(Sources.name(file) + " has " + lines + " lines");
            }
        }
        assertNone("files over " + LONGEST_LINES + " lines", tooLong);
    }

    @Test
    void almostAllFilesAreOfUsualLength() {
        List<Path> files = Sources.java();
        List<String> over = new ArrayList<>();
        for (Path file : files) {
            if (Sources.lines(file).size() > USUAL_LINES) {
                over.add(Sources.name(file));
            }
        }
        assertTrue(
                over.size() * 20 <= files.size(),
                () -> "more than one file in twenty is over " + USUAL_LINES + " lines: " + over);
    }

    @Test
    void nothingIsMarkedUnfinished() {
        assertNone("marks of unfinished work", matches(Sources.text(), MARK));
    }

    @Test
    void noCodeIsCommentedOut() {
        List<String> found = matches(Sources.java(), TidyTest::isCommentedOut);
        found.addAll(matches(Sources.below(Sources.TOP, name -> name.endsWith(".xml")), ELEMENT_SWITCHED_OFF));
        found.addAll(matches(Sources.below(Sources.TOP, name -> name.endsWith(".css")), RULE_SWITCHED_OFF));
        assertNone("commented-out code", found);
    }

    @Test
    void theCommentedOutCodeRuleKnowsCodeFromProse() {
        assertTrue(isCommentedOut("    // count += 2;"));
        assertTrue(isCommentedOut("    // if (full) {"));
        assertTrue(isCommentedOut("//}"));
        assertFalse(LINE_OF_CODE
                .matcher("    // a page is sealed first; only then is it hashed")
                .find());
        assertFalse(isCommentedOut("    // Shapes: (n, m)."));
    }

    @Test
    void everyPackageSaysItsPurpose() {
        Set<String> packages = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        for (Path file : Sources.java()) {
            String name = Sources.name(file.getParent()).replaceFirst(".*/src/(main|test)/java/", "");
            packages.add(name);
            if (file.endsWith("package-info.java")) {
                described.add(name);
            }
        }
        packages.removeAll(described);
        assertEquals(Set.of(), packages, "packages without a package-info.java");
    }

    @Test
    void noTraceOfOneMachine() {
        List<String> found = matches(Sources.text(), MACHINE_PATH);
        found.addAll(matches(Sources.text(), REGISTRY_HOST));
        assertNone("paths of one machine or names of registry hosts", found);
    }

    @Test
    void noTestSleepsOrIsSwitchedOff() {
        List<Path> tests = Sources.java().stream()
                .filter(file -> Sources.name(file).contains("/src/test/") && !file.endsWith("TidyTest.java"))
                .toList();
        assertNone("sleeps, switched-off tests, checks that cannot fail", matches(tests, WEAK_TEST));
    }

    @Test
    void theCommandsMayBeExecuted() {
        for (String command : List.of("rse", "check", ".ci/run")) {
            assertTrue(Files.isExecutable(Sources.TOP.resolve(command)), command + " is not executable");
        }
    }

    private static boolean isCommentedOut(String line) {
        return LINE_OF_CODE.matcher(STRING.matcher(line).replaceAll("")).find();
    }

    private static List<String> matches(List<Path> files, Pattern pattern) {
        return matches(files, pattern.asPredicate());
    }

    private static List<String> matches(List<Path> files, Predicate<String> wanted) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String line : Sources.lines(file)) {
                number++;
                if (wanted.test(line)) {
                    found.add(Sources.name(file) + ":" + number + ": " + line.strip());
                }
            }
        }
        return found;
    }

    private static void assertNone(String what, List<String> found) {
        assertTrue(found.isEmpty(), () -> what + ":\n" + String.join("\n", found));
    }
}
