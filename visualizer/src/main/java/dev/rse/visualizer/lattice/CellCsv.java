package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Lattice;

/** The values on the picture as a table: one line for each cell, its coordinates and its value. */
final class CellCsv {
    private CellCsv() {}

    static String of(CellSample sample) {
        CellRegion region = sample.region();
        Lattice lattice = region.lattice();
        StringBuilder text = new StringBuilder("x,y,z,\"")
                .append(sample.request().quantity().name())
                .append("\"\n");
        for (int i = 0; i < region.count(); i++) {
            int cell = region.cell(i);
            text.append(lattice.xOf(cell))
                    .append(',')
                    .append(lattice.yOf(cell))
                    .append(',')
                    .append(lattice.zOf(cell))
                    .append(',')
                    .append(sample.value(i))
                    .append('\n');
        }
        return text.toString();
    }
}
