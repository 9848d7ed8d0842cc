package dev.rse.torus.host;

/**
 * The capsule file, version 1. All integers are little-endian.
 *
 * <pre>
 * file    magic "RSECAPS1" (8 bytes), then frames
 * frame   type (1), length (4, 0 to 65,536), payload, CRC-32C of type, length and payload (4)
 * HEADER  memory layout version (4), engine (1: 0 reference, 1 wheel), cross-strand delay (8), three strands:
 *         program text, count of parameters (4) and as many texts, x y z (4 each), seed (8), pending capacity (4),
 *         epoch ticks (8), epoch budget (8), identity text, root of the first state (32)
 * SOURCE  name of a program's class text, number of the part (4), count of parts (4), part of the text in UTF-8 (rest)
 * INPUT   sequence (8), strand (1), tick (8), kind (4), bytes (rest)
 * EPOCH   epoch (8), three strands: tick (8), root (32)
 * FAULT   epoch (8), strand (1), masked (1), text
 * REPAIR  epoch (8), strand (1), text
 * HALT  epoch (8), text
 * END     BLAKE2b-256 of every byte of the file before this frame (32)
 * text    length (4, at most 4,096), UTF-8
 * </pre>
 *
 * The first frame is the HEADER, the last the END. After the HEADER come the SOURCE frames of the programs that people
 * wrote, the parts of each in order; there are none if the strands run built-in programs. A file without END was cut off; the frames it has are good.
 */
final class CapsuleFormat {
    static final byte[] MAGIC = {'R', 'S', 'E', 'C', 'A', 'P', 'S', '1'};
    static final byte REFERENCE = 0;
    static final byte WHEEL = 1;
    static final byte HEADER = 1;
    static final byte INPUT = 2;
    static final byte EPOCH = 3;
    static final byte FAULT = 4;
    static final byte REPAIR = 5;
    static final byte HALT = 6;
    static final byte SOURCE = 7;
    static final byte END = 9;
    static final int MOST_PAYLOAD = 65_536;
    static final int MOST_TEXT = 4_096;

    /** Bytes of a source in one frame; a power of two, so that the name fits beside it. */
    static final int SOURCE_PART = 32_768;

    private CapsuleFormat() {}
}
