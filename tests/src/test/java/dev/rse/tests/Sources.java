package dev.rse.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the tree, as the tests that read them see it. */
final class Sources {
    /** The top of the tree: Surefire starts the tests in their module's folder. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".rse", ".idea", ".vscode", ".settings");

    private Sources() {}

    /** All files below {@code folder} whose path from the top satisfies {@code wanted}, in the order of their names. */
    static List<Path> below(Path folder, Predicate<String> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                    boolean skipped = !entered.equals(folder)
                            && NOT_OURS.contains(entered.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(name(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        found.sort(null);
        return found;
    }

    /** The Java files of all modules. */
    static List<Path> java() {
        return below(TOP, name -> name.endsWith(".java"));
    }

    /** Everything a person wrote: no pictures, fonts or licence texts. */
    static List<Path> text() {
        return below(TOP, name -> !name.matches(".*\\.(png|jpg|ico|icns|ttf|otf|txt|class|jar|aot|capsule|hprof|log)"));
    }

    static String name(Path file) {
        return TOP.relativize(file).toString();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(name(file) + " is not readable text", failure);
        }
    }
}
