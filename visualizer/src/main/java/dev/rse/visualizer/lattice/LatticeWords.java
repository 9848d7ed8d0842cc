package dev.rse.visualizer.lattice;

import dev.rse.visualizer.Numbers;

/** What a picture of the lattice shows, in words. */
final class LatticeWords {
    private LatticeWords() {}

    /** The line below the picture. */
    static String foot(StrandCells cells, CellSample sample, LatticeLook look) {
        StringBuilder text = new StringBuilder();
        int cell = look.hovered() >= 0 ? look.hovered() : look.picked();
        int index = sample.region().index(cell);
        if (index >= 0) {
            text.append(value(cells, sample, cell, index)).append("   ·   ");
        }
        CellRegion region = sample.region();
        String of = region.isWhole() ? "" : " of " + CellRegion.name(region.axis()) + " = " + region.at();
        text.append(Numbers.grouped(sample.active()))
                .append(" of ")
                .append(Numbers.grouped(region.count()))
                .append(" cells")
                .append(of)
                .append(" are not 0");
        if (region.step() > 1) {
            text.append(", every ").append(Numbers.ordinal(region.step())).append(" cell along each axis");
        }
        return text.append("   ·   after epoch ")
                .append(Numbers.grouped(Math.max(0, sample.epoch() - 1)))
                .append(", tick ")
                .append(Numbers.grouped(sample.tick()))
                .toString();
    }

    private static String value(StrandCells cells, CellSample sample, int cell, int index) {
        CellQuantity quantity = sample.request().quantity();
        String unit = quantity.unit().isEmpty() ? "" : " " + quantity.unit();
        String name = quantity.unit().equals(quantity.name()) ? "" : quantity.name() + " ";
        return cells.place(cell) + "  " + name + Numbers.grouped(sample.value(index)) + unit;
    }

    /** The picture for those who do not see it. */
    static String summary(StrandCells cells, CellSample sample, LatticeLook look) {
        CellQuantity quantity = sample.request().quantity();
        String unit = quantity.unit().isEmpty() ? "" : " " + quantity.unit();
        return look.mode().words() + " of strand " + cells.letter() + ", " + cells.program() + ", lattice "
                + cells.lattice() + ": " + quantity.name() + " from " + sample.least() + " to " + sample.most() + unit
                + ". " + foot(cells, sample, look);
    }
}
