package dev.rse.visualizer.raster;

import java.util.Arrays;

/** Small discs with depth, and marks that only ask whether their place can be seen. Used again for every frame. */
public final class Dots {
    private static final int FLOATS = 4;

    private float[] places = new float[FLOATS << 10];
    private int[] colours = new int[1 << 10];
    private boolean[] seen = new boolean[1 << 10];
    private int count;

    /** Removes all dots. */
    public void clear() {
        count = 0;
    }

    /** Adds a dot of a radius in pixels; colour 0 draws nothing and only asks. Gives its number. */
    public int add(float x, float y, float nearness, float radius, int colour) {
        if (count == colours.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            colours = Arrays.copyOf(colours, 2 * count);
            seen = Arrays.copyOf(seen, 2 * count);
        }
        int at = count * FLOATS;
        places[at] = x;
        places[at + 1] = y;
        places[at + 2] = nearness;
        places[at + 3] = radius;
        colours[count] = colour;
        seen[count] = false;
        return count++;
    }

    /** Whether nothing nearer hides the middle of a dot; known after the picture was drawn. */
    public boolean seen(int dot) {
        return seen[dot];
    }

    /** Dots added. */
    public int count() {
        return count;
    }

    /** Pixels from the left. */
    public float x(int dot) {
        return places[dot * FLOATS];
    }

    /** Pixels from the top. */
    public float y(int dot) {
        return places[dot * FLOATS + 1];
    }

    /** One over the distance from the eye. */
    public float nearness(int dot) {
        return places[dot * FLOATS + 2];
    }

    /** Radius in pixels. */
    public float radius(int dot) {
        return places[dot * FLOATS + 3];
    }

    int colour(int dot) {
        return colours[dot];
    }

    void see(int dot) {
        seen[dot] = true;
    }
}
