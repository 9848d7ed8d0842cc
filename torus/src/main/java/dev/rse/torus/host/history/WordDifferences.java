package dev.rse.torus.host.history;

import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** The words in which two states of a strand differ; those of the program's own state, which tell most, come first. */
final class WordDifferences {
    private final List<Difference.WordPair> first = new ArrayList<>();
    private long count;

    WordDifferences(Snapshot a, Snapshot b, StrandLayout layout) {
        int[] bounds = {layout.cellAddress(), layout.pendingAddress(), layout.inputAddress(), layout.outputAddress(), 0
        };
        int[] ends = {
            a.pageCount() * Page.WORDS,
            layout.cellAddress(),
            layout.outputAddress(),
            layout.pendingAddress(),
            layout.inputAddress()
        };
        for (int part = 0; part < bounds.length; part++) {
            compare(a, b, bounds[part], ends[part]);
        }
    }

    /** The first ones, at most {@link Difference#MOST_WORDS}. */
    List<Difference.WordPair> first() {
        return first;
    }

    /** How many there are. */
    long count() {
        return count;
    }

    private void compare(Snapshot a, Snapshot b, int from, int to) {
        for (int page = from / Page.WORDS; page * Page.WORDS < to; page++) {
            if (a.page(page).digest().equals(b.page(page).digest())) {
                continue;
            }
            int end = Math.min(to, (page + 1) * Page.WORDS);
            for (int address = Math.max(from, page * Page.WORDS); address < end; address++) {
                if (a.load(address) != b.load(address)) {
                    count++;
                    if (first.size() < Difference.MOST_WORDS) {
                        first.add(new Difference.WordPair(address, a.load(address), b.load(address)));
                    }
                }
            }
        }
    }
}
