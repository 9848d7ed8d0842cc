package dev.rse.torus.host.source;

import dev.rse.torus.engine.TorusException;
import java.util.Set;

/** Tells what a program threw: the line of its source, and why. */
final class Failures {
    private final String file;
    private final Set<String> classes;

    /** Failures of the classes of a file, their names as class files write them. */
    Failures(String file, Set<String> classes) {
        this.file = file;
        this.classes = classes;
    }

    /** {@code File.java:12: why}; without a line if the JVM kept none. */
    String tell(Throwable thrown) {
        int line = line(thrown);
        return new Problem(file, line, why(thrown)).toString();
    }

    /** The line of the program nearest to where it was thrown, or 0. */
    int line(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (classes.contains(frame.getClassName().replace('.', '/')) && frame.getLineNumber() > 0) {
                return frame.getLineNumber();
            }
        }
        return 0;
    }

    /** Why, in words. */
    static String why(Throwable thrown) {
        if (thrown instanceof BudgetError || thrown instanceof TorusException) {
            return thrown.getMessage();
        }
        String name = thrown.getClass().getName();
        String kind = name.substring(name.lastIndexOf('.') + 1);
        String said = thrown.getMessage();
        return said == null || said.isEmpty()
                ? kind
                : kind + ": " + said.lines().findFirst().orElse("");
    }
}
