package dev.rse.visualizer.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrushTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    @BeforeAll
    static void fonts() {
        Fx.start();
    }

    private static Picture picture(int width, int height) {
        Picture picture = new Picture(width, height);
        picture.clear(BLACK);
        return picture;
    }

    private static double ink(Picture picture) {
        double sum = 0;
        for (int pixel : picture.pixels()) {
            sum += (pixel & 255) / 255.0;
        }
        return sum;
    }

    @Test
    void discHasTheAreaOfADisc() {
        Picture picture = picture(60, 60);
        new Brush(picture, 1).disc(30.3f, 29.7f, 12, WHITE, 1);
        assertEquals(Math.PI * 144, ink(picture), 3);
    }

    @Test
    void scaleTwoCoversFourTimesTheArea() {
        Picture small = picture(80, 40);
        Picture large = picture(160, 80);
        for (Picture picture : new Picture[] {small, large}) {
            Brush brush = new Brush(picture, picture == small ? 1 : 2);
            brush.plate(4, 4, 30, 20, 6, WHITE, 1);
            brush.line(40, 8, 70, 30, 3, WHITE, 1);
            brush.text(Typeface.BOLD, 13, 42, 14, "AB", WHITE);
        }
        assertEquals(4, ink(large) / ink(small), 0.06);
    }

    @Test
    void textFillsWhatItMeasures() {
        Picture picture = picture(300, 40);
        Brush brush = new Brush(picture, 1);
        float end = brush.text(Typeface.REGULAR, 13, 10, 26, "epoch 1 043 now", WHITE);
        assertEquals(10 + brush.textWidth(Typeface.REGULAR, 13, "epoch 1 043 now"), end, 0.01);
        int last = 0;
        int first = 300;
        for (int i = 0; i < picture.pixels().length; i++) {
            if ((picture.pixels()[i] & 255) > 64) {
                last = Math.max(last, i % 300);
                first = Math.min(first, i % 300);
            }
        }
        assertTrue(first >= 9 && first <= 13, "first " + first);
        assertTrue(last > end - 5 && last <= end, "last " + last + " of " + end);
    }

    @Test
    void holesOfLettersStayOpen() {
        Picture picture = picture(60, 60);
        new Brush(picture, 1).text(Typeface.BOLD, 60, 5, 52, "O", WHITE);
        int middle = 52 - 22;
        boolean left = false;
        boolean hole = false;
        boolean right = false;
        for (int x = 0; x < 60; x++) {
            boolean white = (picture.pixels()[middle * 60 + x] & 255) > 128;
            right |= hole && white;
            hole |= left && !white;
            left |= white;
        }
        assertTrue(left && hole && right);
    }

    @Test
    void digitsAreEquallyWide() {
        float one = Typeface.REGULAR.width("1", 13);
        for (char digit = '0'; digit <= '9'; digit++) {
            assertEquals(one, Typeface.REGULAR.width(String.valueOf(digit), 13), 0.001, "digit " + digit);
        }
    }

    @Test
    void signsThatTheFontLacksAreDrawn() {
        Picture picture = picture(30, 30);
        new Brush(picture, 1).text(Typeface.REGULAR, 20, 5, 22, "✕", WHITE);
        assertTrue(ink(picture) > 20);
    }
}
