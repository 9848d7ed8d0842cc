package dev.rse.kernel.console;

import java.util.List;

/**
 * How a half-typed word may go on.
 *
 * @param insert text that can be inserted at once: what all candidates share, closed if there is only one
 * @param candidates what to show if there are several; sorted
 */
public record Completion(String insert, List<String> candidates) {}
