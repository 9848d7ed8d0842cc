package dev.rse.kernel.inspect;

/**
 * A file system at a place in the tree.
 *
 * @param path where it is
 * @param kind {@code ram}, {@code devices} or {@code reports}
 * @param usedBytes bytes it holds, 0 if it holds none
 */
public record Mount(String path, String kind, long usedBytes) {}
