package dev.rse.kernel.shell;

import java.util.List;

/**
 * One command of a pipeline, as typed: nothing is expanded yet.
 *
 * @param words assignments, name and arguments
 * @param redirects redirections, in order
 */
record Stage(List<String> words, List<Redirect> redirects) {}
