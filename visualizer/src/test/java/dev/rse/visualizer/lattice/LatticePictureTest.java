package dev.rse.visualizer.lattice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rse.torus.engine.Lattice;
import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Golden;
import dev.rse.visualizer.braid.Viewpoint;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatticePictureTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;

    private static Cells life;
    private static Cells diffusion;

    @BeforeAll
    static void states() {
        Fx.start();
        life = Cells.run("life", Lattice.DEFAULT, 40);
        diffusion = Cells.run("diffusion", Lattice.DEFAULT, 60);
    }

    private final Picture picture = new Picture(WIDTH, HEIGHT);

    private LatticePicks paint(Cells cells, CellSample sample, LatticeLook look, int helpers) {
        return new LatticePainter(new Crew(helpers))
                .paint(cells.cells(), ShownCells.first(sample), "", look, picture, 1);
    }

    private static LatticeLook logarithmic(Theme theme, Mode mode, int picked) {
        return new LatticeLook(theme, mode, 2, true, true, 0, Viewpoint.FIRST, -1, picked, true);
    }

    @ParameterizedTest
    @EnumSource
    void slicePointsAndHeatMapLookAsTheyDid(Theme theme) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
        int picked = Lattice.DEFAULT.cell(9, 20, 16);
        paint(diffusion, diffusion.slice(0, 2, 16), logarithmic(theme, Mode.SLICE, picked), 1);
        Golden.compare("lattice-slice" + suffix, picture);
        paint(life, life.whole(0), LatticeLook.of(theme, Mode.VOLUME).marking(picked, -1), 1);
        Golden.compare("lattice-volume" + suffix, picture);
        paint(diffusion, diffusion.whole(0), logarithmic(theme, Mode.HEAT_MAP, -1), 1);
        Golden.compare("lattice-heat-map" + suffix, picture);
    }

    @Test
    void sameArgumentsGiveTheSamePixelsWithAnyNumberOfThreads() {
        paint(life, life.whole(0), LatticeLook.of(Theme.DARK, Mode.VOLUME), 0);
        int[] alone = picture.pixels().clone();
        paint(life, life.whole(0), LatticeLook.of(Theme.DARK, Mode.VOLUME), 3);
        assertArrayEquals(alone, picture.pixels());
    }

    @Test
    void everyCellOfASliceIsFoundWhereItIsDrawnInItsColour() {
        CellSample sample = diffusion.slice(0, 0, 5);
        LatticePicks picks = paint(diffusion, sample, LatticeLook.of(Theme.DARK, Mode.SLICE), 0);
        HeatScale scale = HeatScale.of(sample, false);
        for (int i = 0; i < sample.region().count(); i++) {
            float[] at = picks.find(sample.region().cell(i));
            assertEquals(sample.region().cell(i), picks.at(at[0], at[1]));
            int pixel = picture.pixels()[Math.round(at[1]) * WIDTH + Math.round(at[0])];
            assertEquals(Heat.colour(scale.level(sample.value(i))), pixel);
        }
        assertNull(picks.find(Lattice.DEFAULT.cell(6, 0, 0)));
    }

    @Test
    void onlyCellsThatAreNotZeroAndHighEnoughArePoints() {
        CellSample sample = life.whole(0);
        LatticeLook all = LatticeLook.of(Theme.DARK, Mode.VOLUME);
        LatticeLook high =
                new LatticeLook(Theme.DARK, Mode.VOLUME, 2, false, true, 0.5f, Viewpoint.FIRST, -1, -1, true);
        LatticePicks picksOfAll = paint(life, sample, all, 0);
        LatticePicks picksOfHigh = paint(life, sample, high, 0);
        HeatScale scale = HeatScale.of(sample, false);
        for (int i = 0; i < sample.region().count(); i++) {
            int cell = sample.region().cell(i);
            long value = sample.value(i);
            assertEquals(value != 0, picksOfAll.find(cell) != null);
            assertEquals(value != 0 && scale.level(value) >= 0.5f, picksOfHigh.find(cell) != null);
        }
    }

    @Test
    void theNearestPointUnderThePointerIsPicked() {
        LatticePicks picks = paint(diffusion, diffusion.whole(0), LatticeLook.of(Theme.DARK, Mode.VOLUME), 0);
        int corner = Lattice.DEFAULT.cell(0, 0, 31);
        float[] at = picks.find(corner);
        assertNotNull(at);
        assertEquals(corner, picks.at(at[0], at[1]));
    }
}
