package dev.rse.torus.hash;

/** BLAKE2b as RFC 7693 appendix C writes it, any digest and key size: slow, and checked by the RFC's own self test. */
final class ReferenceBlake2b {
    private static final long[] IV = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
    };

    private static final int[][] SIGMA = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
    };

    private ReferenceBlake2b() {}

    static byte[] hash(int size, byte[] key, byte[] personal, byte[] data) {
        long[] h = IV.clone();
        h[0] ^= 0x01010000L ^ (long) key.length << 8 ^ size;
        byte[] padded = new byte[16];
        System.arraycopy(personal, 0, padded, 0, personal.length);
        h[6] ^= word(padded, 0);
        h[7] ^= word(padded, 8);
        int keyed = key.length > 0 ? 128 : 0;
        byte[] all = new byte[Math.max(128, (keyed + data.length + 127) / 128 * 128)];
        System.arraycopy(key, 0, all, 0, key.length);
        System.arraycopy(data, 0, all, keyed, data.length);
        for (int at = 0; at < all.length; at += 128) {
            boolean last = at + 128 == all.length;
            compress(h, all, at, last ? keyed + data.length : at + 128, last);
        }
        byte[] out = new byte[size];
        for (int i = 0; i < size; i++) {
            out[i] = (byte) (h[i / 8] >>> (8 * (i % 8)));
        }
        return out;
    }

    private static void compress(long[] h, byte[] data, int at, long counted, boolean last) {
        long[] v = new long[16];
        System.arraycopy(h, 0, v, 0, 8);
        System.arraycopy(IV, 0, v, 8, 8);
        v[12] ^= counted;
        if (last) {
            v[14] = ~v[14];
        }
        for (int round = 0; round < 12; round++) {
            int[] s = SIGMA[round % 10];
            for (int i = 0; i < 4; i++) {
                g(v, i, 4 + i, 8 + i, 12 + i, word(data, at + 8 * s[2 * i]), word(data, at + 8 * s[2 * i + 1]));
            }
            for (int i = 0; i < 4; i++) {
                long x = word(data, at + 8 * s[8 + 2 * i]);
                g(v, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, x, word(data, at + 8 * s[9 + 2 * i]));
            }
        }
        for (int i = 0; i < 8; i++) {
            h[i] ^= v[i] ^ v[i + 8];
        }
    }

    private static void g(long[] v, int a, int b, int c, int d, long x, long y) {
        v[a] += v[b] + x;
        v[d] = Long.rotateRight(v[d] ^ v[a], 32);
        v[c] += v[d];
        v[b] = Long.rotateRight(v[b] ^ v[c], 24);
        v[a] += v[b] + y;
        v[d] = Long.rotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = Long.rotateRight(v[b] ^ v[c], 63);
    }

    private static long word(byte[] bytes, int at) {
        long word = 0;
        for (int i = 7; i >= 0; i--) {
            word = word << 8 | (bytes[at + i] & 0xff);
        }
        return word;
    }
}
