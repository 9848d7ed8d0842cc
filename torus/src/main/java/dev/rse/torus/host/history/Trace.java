package dev.rse.torus.host.history;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.Memory;
import java.util.ArrayList;
import java.util.List;

/** Writes down each event of one strand and what it did. */
final class Trace implements Watcher {
    /**
     * One event and its effect.
     *
     * @param sent what it sent, in words, in order
     * @param state digest of its cell, or of all pages written since the tick began but for header and input ring
     */
    record Step(long tick, int cell, int source, long payload, List<String> sent, Digest state) {
        /** Whether another event is the same one, whatever it did. */
        boolean isSameEvent(Step other) {
            return tick == other.tick && cell == other.cell && source == other.source && payload == other.payload;
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private long tick;
    private int cell;
    private int source;
    private long payload;
    private List<String> sent = new ArrayList<>();

    List<Step> steps() {
        return steps;
    }

    @Override
    public void received(int toCell, int fromSource, long carried, long atTick) {
        tick = atTick;
        cell = toCell;
        source = fromSource;
        payload = carried;
        sent = new ArrayList<>();
    }

    @Override
    public Outbox sending(Outbox outbox) {
        return new Outbox() {
            @Override
            public void emit(int to, long delay, long carried) {
                sent.add("cell " + to + " in " + delay + " ticks, payload " + carried);
                outbox.emit(to, delay, carried);
            }

            @Override
            public void send(int strand, int to, long delay, long carried) {
                sent.add("strand " + strand + " cell " + to + " in " + delay + " ticks, payload " + carried);
                outbox.send(strand, to, delay, carried);
            }
        };
    }

    @Override
    public void executed(CellMemory memory, int words) {
        Blake2b hash = new Blake2b("RSE trace");
        for (int word = 0; word < words; word++) {
            hash.updateWord(memory.load(word));
        }
        end(hash.finish());
    }

    @Override
    public void executed(Memory memory) {
        Blake2b hash = new Blake2b("RSE trace");
        for (int i = 0; i < memory.dirtyCount(); i++) {
            // The input ring is filled before the tick's first event, which need not be the one the input is for.
            if (memory.dirtyPage(i) <= StrandLayout.INPUT_PAGES) {
                continue;
            }
            long[] words = memory.readable(memory.dirtyPage(i));
            hash.updateWord(memory.dirtyPage(i));
            hash.updateWords(words, 0, words.length);
        }
        end(hash.finish());
    }

    private void end(Digest state) {
        steps.add(new Step(tick, cell, source, payload, List.copyOf(sent), state));
    }
}
