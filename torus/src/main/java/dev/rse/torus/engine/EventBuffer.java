package dev.rse.torus.engine;

/** Events of one tick in flat arrays that only ever grow. */
final class EventBuffer {
    long[] places = new long[256];
    long[] payloads = new long[256];
    int count;

    void add(long place, long payload) {
        if (count == places.length) {
            reserve(1);
        }
        places[count] = place;
        payloads[count++] = payload;
    }

    /** Makes room for so many more events. */
    void reserve(int more) {
        if (count + more > places.length) {
            int size = Math.max(count + more, 2 * places.length);
            long[] morePlaces = new long[size];
            System.arraycopy(places, 0, morePlaces, 0, count);
            places = morePlaces;
            long[] morePayloads = new long[size];
            System.arraycopy(payloads, 0, morePayloads, 0, count);
            payloads = morePayloads;
        }
    }
}
