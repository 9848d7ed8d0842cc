package dev.rse.visualizer.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RasteriserTest {
    private static final int GROUND = 0xFF102030;
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    private final Mesh mesh = new Mesh();
    private final Dots dots = new Dots();

    private void box(float x, float y, float width, float height, float near, Material material) {
        int number = mesh.material(material);
        int rows = material.rows();
        int columns = material.columns();
        int a = mesh.vertex(x, y, near, 1, 0, 0);
        int b = mesh.vertex(x + width, y, near, 1, columns, 0);
        int c = mesh.vertex(x + width, y + height, near, 1, columns, rows);
        int d = mesh.vertex(x, y + height, near, 1, 0, rows);
        mesh.quad(a, b, c, d, number);
    }

    private Picture draw(int width, int height, int samples, int helpers) {
        Picture picture = new Picture(width, height);
        new Rasteriser(new Crew(helpers)).draw(mesh, dots, GROUND, samples, picture);
        return picture;
    }

    private static int at(Picture picture, int x, int y) {
        return picture.pixels()[y * picture.width() + x];
    }

    @Test
    void nothingGivesTheGround() {
        for (int pixel : draw(150, 70, 2, 1).pixels()) {
            assertEquals(GROUND, pixel);
        }
    }

    @Test
    void boxCoversItsPixelsAndNoOthers() {
        box(60, 10, 20, 5, 1, Material.plain(RED, 256));
        for (int samples = 1; samples <= 2; samples++) {
            Picture picture = draw(150, 70, samples, 1);
            for (int y = 0; y < 70; y++) {
                for (int x = 0; x < 150; x++) {
                    boolean inside = x >= 60 && x < 80 && y >= 10 && y < 15;
                    assertEquals(inside ? RED : GROUND, at(picture, x, y), x + ", " + y);
                }
            }
        }
    }

    @Test
    void nearerHidesFartherInEitherOrder() {
        box(0, 0, 40, 40, 0.5f, Material.plain(RED, 256));
        box(20, 0, 40, 40, 0.9f, Material.plain(BLUE, 256));
        box(30, 0, 40, 40, 0.7f, Material.plain(RED, 256));
        Picture picture = draw(80, 40, 2, 0);
        assertEquals(RED, at(picture, 10, 20));
        assertEquals(BLUE, at(picture, 25, 20));
        assertEquals(BLUE, at(picture, 50, 20));
        assertEquals(RED, at(picture, 65, 20));
    }

    @Test
    void backsAreSeenOnlyWhenTwoSided() {
        int a = mesh.vertex(0, 0, 1, 1, 0, 0);
        int b = mesh.vertex(20, 0, 1, 1, 0, 0);
        int c = mesh.vertex(20, 20, 1, 1, 0, 0);
        int d = mesh.vertex(0, 20, 1, 1, 0, 0);
        mesh.quad(d, c, b, a, mesh.material(Material.plain(RED, 256)));
        assertEquals(GROUND, at(draw(20, 20, 1, 0), 5, 10));
        mesh.quad(d, c, b, a, mesh.material(new Material(new int[] {BLUE}, 1, 1, 256, true)));
        assertEquals(BLUE, at(draw(20, 20, 1, 0), 5, 10));
        assertEquals(BLUE, at(draw(20, 20, 1, 0), 15, 3));
    }

    @Test
    void textureCellsLieWhereTheyBelong() {
        box(0, 0, 40, 40, 1, new Material(new int[] {RED, BLUE, GROUND, 0xFF00FF00}, 2, 2, 256, false));
        Picture picture = draw(40, 40, 2, 0);
        assertEquals(RED, at(picture, 10, 10));
        assertEquals(BLUE, at(picture, 10, 30));
        assertEquals(GROUND, at(picture, 30, 10));
        assertEquals(0xFF00FF00, at(picture, 30, 30));
    }

    @Test
    void slantingEdgesAreSmooth() {
        int a = mesh.vertex(0, 0, 1, 1, 0, 0);
        int b = mesh.vertex(40, 0, 1, 1, 0, 0);
        int c = mesh.vertex(0, 40, 1, 1, 0, 0);
        mesh.quad(a, b, c, c, mesh.material(Material.plain(RED, 256)));
        Picture picture = draw(40, 40, 2, 0);
        int between = 0;
        for (int pixel : picture.pixels()) {
            between += pixel != RED && pixel != GROUND ? 1 : 0;
        }
        assertTrue(between >= 30, "smooth pixels: " + between);
    }

    @Test
    void trianglesThatShareAnEdgeLeaveNoSampleOut() {
        int red = mesh.material(Material.plain(RED, 256));
        int corners = 97;
        int middle = mesh.vertex(100.3f, 99.1f, 1, 1, 0, 0);
        int[] rim = new int[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            rim[i] = mesh.vertex(100 + 300 * (float) Math.cos(angle), 100 + 300 * (float) Math.sin(angle), 1, 1, 0, 0);
        }
        for (int i = 0; i < corners; i++) {
            int next = rim[(i + 1) % corners];
            mesh.quad(middle, rim[i], next, next, red);
        }
        for (int samples = 1; samples <= 2; samples++) {
            for (int pixel : draw(200, 200, samples, 1).pixels()) {
                assertEquals(RED, pixel);
            }
        }
    }

    @Test
    void lightChangesEvenlyFromCornerToCorner() {
        int white = mesh.material(Material.plain(0xFFFFFFFF, 256));
        int a = mesh.vertex(-300, -300, 1, 0, 0, 0);
        int b = mesh.vertex(300, -300, 1, 1, 0, 0);
        int c = mesh.vertex(300, 300, 1, 1, 0, 0);
        int d = mesh.vertex(-300, 300, 1, 0, 0, 0);
        mesh.quad(a, b, c, d, white);
        Picture picture = draw(300, 130, 2, 1);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 130; y++) {
                assertEquals(255 * (x + 300.5) / 600, at(picture, x, y) & 255, 1.5, x + ", " + y);
            }
        }
    }

    @Test
    void halfVisibilityIsHalfWayToTheGround() {
        box(0, 0, 10, 10, 1, Material.plain(0xFFFFFFFF, 128));
        int pixel = at(draw(10, 10, 1, 0), 5, 5);
        assertEquals((0xFF + 0x10) / 2.0, (pixel >> 16) & 255, 1);
        assertEquals((0xFF + 0x30) / 2.0, pixel & 255, 1);
    }

    @Test
    void dotsKnowWhetherTheyAreHidden() {
        box(0, 0, 40, 40, 0.5f, Material.plain(RED, 256));
        int before = dots.add(20, 20, 0.6f, 3, BLUE);
        int behind = dots.add(30, 20, 0.4f, 3, BLUE);
        int asking = dots.add(10, 10, 0.6f, 3, 0);
        Picture picture = draw(40, 40, 2, 0);
        assertTrue(dots.seen(before));
        assertFalse(dots.seen(behind));
        assertTrue(dots.seen(asking));
        assertEquals(BLUE, at(picture, 20, 20));
        assertEquals(RED, at(picture, 30, 20));
        assertEquals(RED, at(picture, 10, 10));
    }

    @Test
    void anyNumberOfThreadsGivesTheSamePixels() {
        for (int i = 0; i < 400; i++) {
            float x = (i * 37) % 300;
            float y = (i * 61) % 200;
            box(
                    x,
                    y,
                    5 + i % 23,
                    4 + i % 17,
                    0.1f + (i * 7 % 100) / 100f,
                    Material.plain(0xFF000000 | (i * 9973), 200));
        }
        int[] alone = draw(310, 210, 2, 0).pixels();
        assertArrayEquals(alone, draw(310, 210, 2, 3).pixels());
    }

    @Test
    void shapesOutsideThePictureAreCutOff() {
        box(-500, -500, 520, 520, 1, Material.plain(RED, 256));
        dots.add(-50, -50, 2, 5, BLUE);
        dots.add(5000, 9, 2, 5, BLUE);
        Picture picture = draw(70, 70, 2, 1);
        assertEquals(RED, at(picture, 0, 0));
        assertEquals(GROUND, at(picture, 69, 69));
    }
}
