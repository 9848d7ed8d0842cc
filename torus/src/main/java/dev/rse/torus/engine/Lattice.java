package dev.rse.torus.engine;

/**
 * X × Y × Z cells that wrap in every direction. Cell index = (x·Y + y)·Z + z.
 *
 * @param x cells along x, a power of two
 * @param y cells along y, a power of two
 * @param z cells along z, a power of two
 */
public record Lattice(int x, int y, int z) {
    /** Neighbours of a cell that share a face with it. */
    public static final int NEIGHBOURS = 6;

    /** Most cells of a lattice. */
    public static final int MOST_CELLS = 1 << 24;

    /** 32 × 32 × 32 cells. */
    public static final Lattice DEFAULT = new Lattice(32, 32, 32);

    public Lattice {
        if (!isPowerOfTwo(x) || !isPowerOfTwo(y) || !isPowerOfTwo(z)) {
            throw new IllegalArgumentException(
                    "lattice sides are powers of two, such as 32x32x32; this is " + x + "x" + y + "x" + z);
        }
        if ((long) x * y * z > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "a lattice has at most " + MOST_CELLS + " cells; this is " + x + "x" + y + "x" + z);
        }
    }

    /**
     * Reads {@code XxYxZ}.
     *
     * @throws IllegalArgumentException with a sentence for people if the text is not of that form
     */
    public static Lattice parse(String text) {
        int first = text.indexOf('x');
        int second = text.indexOf('x', first + 1);
        if (first < 0 || second < 0 || text.indexOf('x', second + 1) >= 0) {
            throw new IllegalArgumentException("a lattice is written XxYxZ, such as 32x32x32; this is " + text);
        }
        return new Lattice(
                side(text.substring(0, first), text),
                side(text.substring(first + 1, second), text),
                side(text.substring(second + 1), text));
    }

    private static int side(String digits, String text) {
        if (digits.isEmpty() || digits.length() > 8) {
            throw new IllegalArgumentException("a lattice is written XxYxZ, such as 32x32x32; this is " + text);
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("a lattice is written XxYxZ, such as 32x32x32; this is " + text);
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static boolean isPowerOfTwo(int n) {
        return n > 0 && (n & (n - 1)) == 0;
    }

    /** Number of cells. */
    public int cells() {
        return x * y * z;
    }

    /** Index of the cell at the given coordinates, which wrap. */
    public int cell(int atX, int atY, int atZ) {
        return ((atX & (x - 1)) * y + (atY & (y - 1))) * z + (atZ & (z - 1));
    }

    /** x of a cell. */
    public int xOf(int cell) {
        return cell / (y * z);
    }

    /** y of a cell. */
    public int yOf(int cell) {
        return cell / z & (y - 1);
    }

    /** z of a cell. */
    public int zOf(int cell) {
        return cell & (z - 1);
    }

    /**
     * One of the six neighbours of a cell.
     *
     * @param direction 0 and 1: back and forth along x; 2 and 3: along y; 4 and 5: along z
     */
    public int neighbour(int cell, int direction) {
        int step = direction < 2 ? y * z : direction < 4 ? z : 1;
        int round = direction < 2 ? cells() : direction < 4 ? y * z : z;
        int moved = (direction & 1) == 0 ? cell - step : cell + step;
        return (cell & -round) | (moved & (round - 1));
    }

    /** Steps from one cell to another along the axes, the shorter way round each: 0 to (X + Y + Z) / 2. */
    public int distance(int from, int to) {
        return around(xOf(from) - xOf(to), x) + around(yOf(from) - yOf(to), y) + around(zOf(from) - zOf(to), z);
    }

    private static int around(int difference, int side) {
        int forward = difference & (side - 1);
        return Math.min(forward, side - forward);
    }

    @Override
    public String toString() {
        return x + "x" + y + "x" + z;
    }
}
