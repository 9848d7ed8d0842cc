package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.PendingList;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.ReadableMemory;
import java.util.ArrayList;
import java.util.List;

/** Reads cells out of one state of a strand, of whatever moment; the state may not change meanwhile. */
public final class CellReader {
    private static final int AROUND = 27;

    private final StrandCells cells;
    private final StrandLayout layout;
    private final ReadableMemory memory;
    private final Residents residents;
    private final long epoch;

    /**
     * A reader of a state.
     *
     * @param epoch epochs committed before it
     */
    public CellReader(StrandCells cells, StrandLayout layout, ReadableMemory memory, Residents residents, long epoch) {
        this.cells = cells;
        this.layout = layout;
        this.memory = memory;
        this.residents = residents;
        this.epoch = epoch;
    }

    /**
     * Reads what was asked for.
     *
     * @throws IllegalArgumentException if it cannot be read from a state alone, as {@link CellQuantity.Kind#RECEIVED}
     */
    public CellSample sample(CellRequest request) {
        CellRegion region = request.region();
        long[] values = new long[region.count()];
        if (request.quantity().kind() == CellQuantity.Kind.WORD) {
            for (int i = 0; i < values.length; i++) {
                values[i] = number(request.quantity(), region.cell(i));
            }
        } else {
            int[] counts = counts(request.quantity().kind());
            for (int i = 0; i < values.length; i++) {
                values[i] = counts[region.cell(i)];
            }
        }
        return new CellSample(request, epoch, StrandHeader.tick(memory), values);
    }

    /** Puts counts of all cells, found elsewhere, in the order of the request. */
    public CellSample sample(CellRequest request, int[] counts) {
        CellRegion region = request.region();
        long[] values = new long[region.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts[region.cell(i)];
        }
        return new CellSample(request, epoch, StrandHeader.tick(memory), values);
    }

    /** Reads all that is known of a cell. */
    public CellDetail detail(int cell, CellQuantity quantity) {
        List<Long> words = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        int first = layout.cellAddress() + cell * cells.wordsPerCell();
        for (int word = 0; word < cells.wordsPerCell(); word++) {
            words.add(memory.load(first + word));
            numbers.add(number(cells.word(word), cell));
        }
        List<CellEvent> pending = new ArrayList<>();
        PendingList list = new PendingList(memory, layout);
        int total = 0;
        for (int i = 0, count = list.count(); i < count; i++) {
            long place = list.place(i);
            if (Event.cell(place) == cell) {
                total++;
                if (pending.size() < CellDetail.LISTED) {
                    pending.add(new CellEvent(list.tick(i), Event.source(place), list.payload(i)));
                }
            }
        }
        List<String> here = new ArrayList<>();
        for (Residents.Resident resident : residents.in(memory)) {
            if (resident.cell() == cell) {
                here.add(resident.words());
            }
        }
        int page = cells.wordsPerCell() == 0 ? -1 : first / Page.WORDS;
        return new CellDetail(
                cells.strand(), cell, epoch, page, words, numbers, total, pending, here, around(cell, quantity));
    }

    private List<Long> around(int cell, CellQuantity quantity) {
        List<Long> values = new ArrayList<>();
        if (quantity.kind() == CellQuantity.Kind.RECEIVED) {
            return values;
        }
        boolean word = quantity.kind() == CellQuantity.Kind.WORD;
        int[] counts = word ? new int[0] : counts(quantity.kind());
        for (int i = 0; i < AROUND; i++) {
            int neighbour = neighbour(cells.lattice(), cell, i);
            values.add(word ? number(quantity, neighbour) : counts[neighbour]);
        }
        return values;
    }

    /** The {@code i}-th of the 27 cells round a cell: x slowest, z fastest; the 13th is the cell itself. */
    static int neighbour(Lattice lattice, int cell, int i) {
        return lattice.cell(
                lattice.xOf(cell) + i / 9 - 1, lattice.yOf(cell) + i / 3 % 3 - 1, lattice.zOf(cell) + i % 3 - 1);
    }

    private long number(CellQuantity quantity, int cell) {
        long word = memory.load(layout.cellAddress() + cell * cells.wordsPerCell() + quantity.word());
        return quantity.reading().of(StrandHeader.seed(memory), cell, word);
    }

    private int[] counts(CellQuantity.Kind kind) {
        int[] counts = new int[cells.lattice().cells()];
        switch (kind) {
            case PENDING -> {
                PendingList list = new PendingList(memory, layout);
                for (int i = 0, count = list.count(); i < count; i++) {
                    counts[Event.cell(list.place(i))]++;
                }
            }
            case RESIDENTS -> {
                for (Residents.Resident resident : residents.in(memory)) {
                    counts[resident.cell()]++;
                }
            }
            default -> throw new IllegalArgumentException("a state alone does not tell the " + kind);
        }
        return counts;
    }
}
