package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.ReadableMemory;
import java.util.Arrays;

/**
 * The pending events as they lie in a strand's memory: tick, place and payload of each, 170 events a page, the
 * <em>last</em> in canonical order first, zeros after them. They depend on the events that wait alone, never on how an engine
 * kept them.
 *
 * <p>Backwards, because events come and go at the near end: what waits for far ticks stays where it is, so its pages
 * are not written again.
 */
public final class PendingList {
    private final ReadableMemory source;
    private final Memory target;
    private final int base;
    private final int capacity;
    private final long[] page = new long[Page.WORDS];
    private int left;
    private int filling;

    /** A view of the list for reading. */
    public PendingList(ReadableMemory memory, StrandLayout layout) {
        this(memory, null, layout);
    }

    /** A view of the list for reading and writing. */
    PendingList(Memory memory, StrandLayout layout) {
        this(memory, memory, layout);
    }

    private PendingList(ReadableMemory source, Memory target, StrandLayout layout) {
        this.source = source;
        this.target = target;
        base = layout.pendingAddress();
        capacity = layout.pendingCapacity();
    }

    /** Events in the list. */
    public int count() {
        return (int) Math.max(0, Math.min(source.load(StrandHeader.PENDING_WORD), capacity));
    }

    /** Tick of the {@code i}-th event in canonical order, 0 to {@code count() − 1}. */
    public long tick(int i) {
        return source.load(address(count() - 1 - i));
    }

    /** Cell and source of the {@code i}-th event in canonical order; see {@link Event#place}. */
    public long place(int i) {
        return source.load(address(count() - 1 - i) + 1);
    }

    /** Payload of the {@code i}-th event in canonical order. */
    public long payload(int i) {
        return source.load(address(count() - 1 - i) + 2);
    }

    private int address(int slot) {
        return base
                + slot / StrandLayout.EVENTS_PER_PAGE * Page.WORDS
                + slot % StrandLayout.EVENTS_PER_PAGE * Event.WORDS;
    }

    /** Hands every event to an engine, the first one first. */
    void read(TorusCore engine) {
        for (int slot = count() - 1; slot >= 0; slot--) {
            int address = address(slot);
            long[] words = target.readable(address / Page.WORDS);
            int at = address % Page.WORDS;
            engine.addLoaded(words[at], words[at + 1], words[at + 2]);
        }
    }

    /** Starts writing a list of {@code count} events; the header still says how many the old one had. */
    void begin(int count) {
        int oldPages = pages(count());
        Arrays.fill(page, 0);
        for (int i = pages(count); i < oldPages; i++) {
            target.copyIn(base + i * Page.WORDS, page, 0, Page.WORDS);
        }
        left = count;
        filling = pages(count) - 1;
    }

    /**
     * Writes the next event in canonical order; exactly as many calls as were announced. Every page after the first is full,
     * so the buffer needs no clearing in between.
     */
    void put(long tick, long place, long payload) {
        left--;
        int at = left % StrandLayout.EVENTS_PER_PAGE * Event.WORDS;
        page[at] = tick;
        page[at + 1] = place;
        page[at + 2] = payload;
        if (at == 0) {
            target.copyIn(base + filling * Page.WORDS, page, 0, Page.WORDS);
            filling--;
        }
    }

    private static int pages(int count) {
        return (count + StrandLayout.EVENTS_PER_PAGE - 1) / StrandLayout.EVENTS_PER_PAGE;
    }
}
