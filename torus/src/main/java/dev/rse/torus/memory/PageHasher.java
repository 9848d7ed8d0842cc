package dev.rse.torus.memory;

import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;

/** Digests of pages and of inner nodes of the state tree, each with a personal field of its own. One thread each. */
final class PageHasher {
    private final Blake2b pageHash = new Blake2b("RSE page");
    private final Blake2b nodeHash = new Blake2b("RSE node");
    private final long[] out = new long[Digest.WORDS];

    /** Stores the page's check and digest in the page. */
    void hash(Page page) {
        page.noteCheck();
        hash(page.words, out);
        page.digest0 = out[0];
        page.digest1 = out[1];
        page.digest2 = out[2];
        page.digest3 = out[3];
    }

    void hash(long[] words, long[] digest) {
        pageHash.updateWords(words, 0, Page.WORDS);
        pageHash.finish(digest, 0);
    }

    /** Hashes two child digests, four words each, into {@code to[toAt]}. */
    void node(long[] left, int leftAt, long[] right, int rightAt, long[] to, int toAt) {
        nodeHash.updateWords(left, leftAt, Digest.WORDS);
        nodeHash.updateWords(right, rightAt, Digest.WORDS);
        nodeHash.finish(to, toAt);
    }
}
