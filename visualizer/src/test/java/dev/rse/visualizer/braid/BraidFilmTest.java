package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Pictures;
import dev.rse.visualizer.palette.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BraidFilmTest {
    private final BraidHistory history =
            Histories.model(Histories.faulty(32, 30, 1)).history();
    private final BraidLook look = BraidLook.of(Theme.DARK).withLegend(false);

    @BeforeAll
    static void fonts() {
        Fx.start();
    }

    @Test
    void itMovesAndEndsAtTheNewestEpochAtRest() {
        BraidFilm film = new BraidFilm(history, look, 2);
        assertEquals(2 * BraidFilm.FRAMES, film.frames());
        int[] first = film.frame(0, 240, 240, 1).pixels();
        int[] second = film.frame(1, 240, 240, 1).pixels();
        assertFalse(Arrays.equals(first, second), "nothing moves");
        assertArrayEquals(
                Pictures.braidWithLanes(history, look, 240, 240, 1).pixels(),
                film.frame(film.frames() - 1, 240, 240, 1).pixels());
    }

    @Test
    void theSameFilmGivesTheSameBytesAndCanBeStopped() throws IOException {
        BraidFilm film = new BraidFilm(history, look, 1);
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        film.write(once, 120, 160, 1, number -> {});
        film.write(twice, 120, 160, 1, number -> {});
        assertArrayEquals(once.toByteArray(), twice.toByteArray());
        assertThrows(
                CancellationException.class,
                () -> film.write(new ByteArrayOutputStream(), 120, 160, 1, number -> {
                    if (number == 2) {
                        throw new CancellationException();
                    }
                }));
    }

    @Test
    void moreEpochsThanThereAreAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BraidFilm(history, look, 33));
        assertThrows(IllegalArgumentException.class, () -> new BraidFilm(history, look, 0));
    }
}
