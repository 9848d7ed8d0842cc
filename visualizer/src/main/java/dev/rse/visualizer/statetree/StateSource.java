package dev.rse.visualizer.statetree;

import java.util.concurrent.CompletableFuture;

/** Where the state tree view reads committed pages from. */
public interface StateSource {
    /**
     * Reads a page and its path to the root at the last commit.
     *
     * @param strand 0 to 2
     * @param page 0 to the strand's number of pages less 1
     * @return completed on any thread; exceptionally, with a sentence for people, if it cannot be read now
     */
    CompletableFuture<PageDetail> page(int strand, int page);
}
