package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Lattice;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the user has chosen to see of the lattice; on the JavaFX thread. */
public final class LatticeChoices {
    private static final int FIRST_STRAND = 2;

    private final ObjectProperty<StrandCells> cells = new SimpleObjectProperty<>(this, "cells");
    private final ObjectProperty<Integer> strand = new SimpleObjectProperty<>(this, "strand", FIRST_STRAND);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.VOLUME);
    private final ObjectProperty<CellQuantity> quantity = new SimpleObjectProperty<>(this, "quantity");
    private final ObjectProperty<Integer> axis = new SimpleObjectProperty<>(this, "axis", 2);
    private final IntegerProperty at = new SimpleIntegerProperty(this, "at", 0);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final BooleanProperty changes = new SimpleBooleanProperty(this, "changes", true);
    private final DoubleProperty from = new SimpleDoubleProperty(this, "from", 0);
    private final IntegerProperty picked = new SimpleIntegerProperty(this, "picked", -1);
    private final String[] lastQuantity = {"", "", ""};
    private List<StrandCells> strands = List.of();

    /** The first choices: strand C as points in space. */
    public LatticeChoices() {
        strand.addListener(changed -> settle());
        axis.addListener(changed -> stayInside());
        quantity.addListener((property, before, now) -> {
            if (now != null) {
                lastQuantity[strand.get()] = now.name();
            }
        });
    }

    /** Takes the cells of strands A, B, C as they are now and keeps of the choices what still fits. */
    void fit(List<StrandCells> now) {
        if (!strands.equals(now)) {
            strands = now;
            settle();
        }
    }

    private void settle() {
        StrandCells chosen = strands.isEmpty() ? null : strands.get(strand.get());
        if (chosen != null && chosen.equals(cells.get())) {
            return;
        }
        picked.set(-1);
        String before = lastQuantity[strand.get()];
        cells.set(chosen);
        if (chosen == null) {
            quantity.set(null);
            return;
        }
        CellQuantity wanted = chosen.quantities().getFirst();
        for (CellQuantity each : chosen.quantities()) {
            wanted = each.name().equals(before) ? each : wanted;
        }
        quantity.set(wanted);
        stayInside();
    }

    private void stayInside() {
        if (cells.get() != null) {
            at.set(at.get() & (CellRegion.side(cells.get().lattice(), axis.get()) - 1));
        }
    }

    /** What is to be read for these choices, or {@code null} while there is nothing to read. */
    CellRequest request() {
        if (cells.get() == null || quantity.get() == null) {
            return null;
        }
        Lattice lattice = cells.get().lattice();
        CellRegion region =
                mode.get() == Mode.SLICE ? CellRegion.slice(lattice, axis.get(), at.get()) : CellRegion.whole(lattice);
        return new CellRequest(strand.get(), quantity.get(), region);
    }

    /** Everything that changes the picture when it changes. */
    List<Observable> all() {
        return List.of(cells, strand, mode, quantity, axis, at, logarithmic, changes, from, picked);
    }

    /** Picks the cell that lies some steps from the picked one along an axis; the slice goes along. */
    void step(int along, int steps) {
        Lattice lattice = cells.get().lattice();
        if (picked.get() < 0) {
            int[] place = {0, 0, 0};
            place[axis.get()] = mode.get() == Mode.SLICE ? at.get() : 0;
            pick(lattice.cell(place[0], place[1], place[2]));
            return;
        }
        int[] place = {lattice.xOf(picked.get()), lattice.yOf(picked.get()), lattice.zOf(picked.get())};
        place[along] += steps;
        pick(lattice.cell(place[0], place[1], place[2]));
    }

    /** Picks a cell, and shows the slice in which it lies; -1 picks none. */
    public void pick(int cell) {
        if (cell >= 0 && cells.get() != null) {
            at.set(CellRegion.along(cells.get().lattice(), axis.get(), cell));
        }
        picked.set(cell);
    }

    /** The cells of the chosen strand, or {@code null} while there is no machine. */
    public ObjectProperty<StrandCells> cells() {
        return cells;
    }

    /** The chosen strand, 0 to 2. */
    public ObjectProperty<Integer> strand() {
        return strand;
    }

    /** How cells are shown. */
    public ObjectProperty<Mode> mode() {
        return mode;
    }

    /** Which of their numbers, or {@code null} while there is no machine. */
    public ObjectProperty<CellQuantity> quantity() {
        return quantity;
    }

    /** Across which axis slices are cut, 0 to 2. */
    public ObjectProperty<Integer> axis() {
        return axis;
    }

    /** Where on that axis the slice lies. */
    public IntegerProperty at() {
        return at;
    }

    /** Whether the scale is logarithmic. */
    public BooleanProperty logarithmic() {
        return logarithmic;
    }

    /** Whether changes are marked. */
    public BooleanProperty changes() {
        return changes;
    }

    /** From which level on cells are drawn as points, 0 to 1. */
    public DoubleProperty from() {
        return from;
    }

    /** The picked cell, or -1. */
    public IntegerProperty picked() {
        return picked;
    }
}
