package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Hashing one page, committing a hundred of them, and keeping a state of 4,096 pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MemoryBenchmark {
    private static final int PAGES = 4096;
    private static final int CHANGED = 100;

    private final PageHasher hasher = new PageHasher();
    private final PageHasher again = new PageHasher();
    private final long[] page = new long[Page.WORDS];
    private final long[] digest = new long[Digest.WORDS];
    private final long[] expected = new long[Digest.WORDS];
    private final Memory memory = new Memory(PAGES);
    private final CommittedMemory committed = new CommittedMemory(PAGES);
    private final TreeUpdate update = new TreeUpdate();
    private long round;

    @Setup
    public void fill() {
        for (int i = 0; i < PAGES; i++) {
            memory.store(i * Page.WORDS, i + 1);
        }
        commit();
    }

    /** BLAKE2b-256 of a page. */
    @Benchmark
    public long hashPage() {
        page[5]++;
        hasher.hash(page, digest);
        if (page[5] % 1024 == 1) {
            again.hash(page.clone(), expected);
            failIfNot(digest[0] == expected[0] && digest[3] == expected[3], "two digests of one page");
        }
        return digest[0];
    }

    /** Writes to a hundred pages, hashes them and the way up to the root, and commits. */
    @Benchmark
    public Digest commitHundredPages() {
        round++;
        for (int i = 0; i < CHANGED; i++) {
            memory.store(i * 40 * Page.WORDS + 7, round);
        }
        Digest before = committed.root();
        commit();
        failIfNot(committed.load(7) == round && !before.equals(committed.root()), "nothing was committed");
        return committed.root();
    }

    /** Keeps the committed state and lets it go again. */
    @Benchmark
    public long snapshot() {
        Snapshot kept = committed.snapshot();
        long word = kept.load(9 * Page.WORDS);
        failIfNot(word == 10, "the snapshot holds another word");
        kept.release();
        return word;
    }

    private void commit() {
        memory.seal();
        committed.rootOf(memory, update);
        committed.commit(memory, update);
    }

    private static void failIfNot(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
