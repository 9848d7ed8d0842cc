package dev.rse.visualizer.raster;

import java.util.Arrays;

/**
 * Draws a mesh and dots into a picture, tile by tile on all members of a crew. Tiles do not depend on one another, so the
 * pixels are the same with any number of threads.
 */
public final class Rasteriser {
    private final Crew crew;
    private final Tile[] tiles;
    private final Filler[] fillers;
    private int[][] quadBins = {};
    private int[][] dotBins = {};
    private int[] quadCounts = {};
    private int[] dotCounts = {};
    private int across;
    private int down;

    /** A rasteriser that works with the given crew. */
    public Rasteriser(Crew crew) {
        this.crew = crew;
        tiles = new Tile[crew.members()];
        fillers = new Filler[tiles.length];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new Tile();
            fillers[i] = new Filler(tiles[i]);
        }
    }

    /**
     * Draws a whole picture.
     *
     * @param samples samples along each side of a pixel: 2 for smooth edges, 1 for speed
     */
    public void draw(Mesh mesh, Dots dots, int background, int samples, Picture picture) {
        prepare(picture);
        for (int quad = 0; quad < mesh.quads(); quad++) {
            bin(mesh, quad);
        }
        for (int dot = 0; dot < dots.count(); dot++) {
            bin(dots, dot);
        }
        crew.run(across * down, (number, member) -> {
            Tile tile = tiles[member];
            if (quadCounts[number] == 0 && dotCounts[number] == 0) {
                fill(number, background, picture);
                return;
            }
            tile.begin(number % across * Tile.SIDE, number / across * Tile.SIDE, samples, background);
            for (int i = 0; i < quadCounts[number]; i++) {
                fillers[member].quad(mesh, quadBins[number][i]);
            }
            for (int i = 0; i < dotCounts[number]; i++) {
                tile.dot(dots, dotBins[number][i]);
            }
            tile.resolve(picture);
        });
    }

    private void fill(int number, int background, Picture picture) {
        int left = number % across * Tile.SIDE;
        int top = number / across * Tile.SIDE;
        int right = Math.min(picture.width(), left + Tile.SIDE);
        int bottom = Math.min(picture.height(), top + Tile.SIDE);
        for (int y = top; y < bottom; y++) {
            Arrays.fill(picture.pixels(), y * picture.width() + left, y * picture.width() + right, background);
        }
    }

    private void prepare(Picture picture) {
        across = (picture.width() + Tile.SIDE - 1) / Tile.SIDE;
        down = (picture.height() + Tile.SIDE - 1) / Tile.SIDE;
        if (quadBins.length < across * down) {
            quadBins = new int[across * down][256];
            dotBins = new int[across * down][64];
            quadCounts = new int[across * down];
            dotCounts = new int[across * down];
        }
        Arrays.fill(quadCounts, 0);
        Arrays.fill(dotCounts, 0);
    }

    private void bin(Mesh mesh, int quad) {
        float[] v = mesh.vertices();
        int a = mesh.corner(quad, 0);
        int b = mesh.corner(quad, 1);
        int c = mesh.corner(quad, 2);
        int d = mesh.corner(quad, 3);
        if (!mesh.materialOf(quad).twoSided() && area(v, a, b, c) <= 0 && area(v, a, c, d) <= 0) {
            return;
        }
        float minX = Math.min(Math.min(v[a], v[b]), Math.min(v[c], v[d]));
        float maxX = Math.max(Math.max(v[a], v[b]), Math.max(v[c], v[d]));
        float minY = Math.min(Math.min(v[a + 1], v[b + 1]), Math.min(v[c + 1], v[d + 1]));
        float maxY = Math.max(Math.max(v[a + 1], v[b + 1]), Math.max(v[c + 1], v[d + 1]));
        int firstX = column(minX);
        int lastX = column(maxX);
        int lastY = row(maxY);
        for (int y = row(minY); y <= lastY; y++) {
            for (int x = firstX; x <= lastX; x++) {
                int tile = y * across + x;
                if (quadCounts[tile] == quadBins[tile].length) {
                    quadBins[tile] = Arrays.copyOf(quadBins[tile], 2 * quadCounts[tile]);
                }
                quadBins[tile][quadCounts[tile]++] = quad;
            }
        }
    }

    private static float area(float[] v, int a, int b, int c) {
        return (v[b] - v[a]) * (v[c + 1] - v[a + 1]) - (v[b + 1] - v[a + 1]) * (v[c] - v[a]);
    }

    private void bin(Dots dots, int dot) {
        float reach = dots.radius(dot) + 1;
        int firstX = column(dots.x(dot) - reach);
        int lastX = column(dots.x(dot) + reach);
        int lastY = row(dots.y(dot) + reach);
        for (int y = row(dots.y(dot) - reach); y <= lastY; y++) {
            for (int x = firstX; x <= lastX; x++) {
                int tile = y * across + x;
                if (dotCounts[tile] == dotBins[tile].length) {
                    dotBins[tile] = Arrays.copyOf(dotBins[tile], 2 * dotCounts[tile]);
                }
                dotBins[tile][dotCounts[tile]++] = dot;
            }
        }
    }

    private int column(float x) {
        return Math.min(across - 1, Math.max(0, (int) (x / Tile.SIDE)));
    }

    private int row(float y) {
        return Math.min(down - 1, Math.max(0, (int) (y / Tile.SIDE)));
    }
}
