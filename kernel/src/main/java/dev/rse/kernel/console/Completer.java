package dev.rse.kernel.console;

/** Knows how a half-typed line may go on. */
public interface Completer {
    /**
     * Ways to complete the word that ends at the cursor.
     *
     * @param line the line up to the cursor
     */
    Completion complete(String line);
}
