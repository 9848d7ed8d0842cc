package dev.rse.torus.host.source;

/**
 * What is wrong at one place of a source.
 *
 * @param file name of the file
 * @param line 1 or more; 0 if it belongs to no line
 * @param message what is wrong and what to do, in one line
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + message;
    }
}
