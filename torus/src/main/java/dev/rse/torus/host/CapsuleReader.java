package dev.rse.torus.host;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.HaltEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.RepairEntry;
import dev.rse.torus.journal.StrandMark;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads capsule files ({@link CapsuleFormat}) and trusts nothing in them. */
public final class CapsuleReader {
    private static final int FRAME_OVERHEAD = 9;

    private final Path file;
    private final ByteBuffer bytes;
    private final CapsuleSources sources = new CapsuleSources();

    private CapsuleReader(Path file, byte[] content) {
        this.file = file;
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads a whole capsule.
     *
     * @throws CapsuleException with one line for people if the file is missing, damaged or of another version
     * @throws IOException if reading fails
     */
    public static Capsule read(Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CapsuleException(file + ": no such file; name a capsule made with --record");
        } catch (IOException e) {
            throw new CapsuleException(file + ": cannot be read: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new CapsuleException(file + ": too large to read");
        }
        return new CapsuleReader(file, content).parse();
    }

    private Capsule parse() throws CapsuleException {
        if (bytes.remaining() < CapsuleFormat.MAGIC.length
                || !Arrays.equals(bytes.array(), 0, CapsuleFormat.MAGIC.length, CapsuleFormat.MAGIC, 0, 8)) {
            throw new CapsuleException(file + ": not a capsule of version 1; name a file made with --record");
        }
        bytes.position(CapsuleFormat.MAGIC.length);
        CapsuleHeader header = null;
        List<JournalEntry> entries = new ArrayList<>();
        boolean complete = false;
        while (bytes.remaining() >= FRAME_OVERHEAD && !complete) {
            int start = bytes.position();
            byte type = bytes.get(start);
            int length = bytes.getInt(start + 1);
            if (length < 0 || length > CapsuleFormat.MOST_PAYLOAD) {
                throw damaged(start, "a frame of " + length + " bytes");
            }
            if (bytes.remaining() < FRAME_OVERHEAD + length) {
                break;
            }
            checkSum(start, length);
            ByteBuffer payload = bytes.slice(start + 5, length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(start + FRAME_OVERHEAD + length);
            if ((header == null) != (type == CapsuleFormat.HEADER)) {
                throw damaged(start, "the header is not the first frame");
            }
            try {
                switch (type) {
                    case CapsuleFormat.HEADER -> header = header(payload, start);
                    case CapsuleFormat.SOURCE -> sources.take(text(payload), payload);
                    case CapsuleFormat.INPUT -> entries.add(input(payload));
                    case CapsuleFormat.EPOCH -> entries.add(epoch(payload));
                    case CapsuleFormat.FAULT -> entries.add(fault(payload, start));
                    case CapsuleFormat.REPAIR -> entries.add(repair(payload, start));
                    case CapsuleFormat.HALT -> entries.add(new HaltEntry(payload.getLong(), text(payload)));
                    case CapsuleFormat.END -> {
                        checkEnd(payload, start);
                        complete = true;
                    }
                    default -> throw damaged(start, "a frame of unknown type " + type);
                }
            } catch (BufferUnderflowException e) {
                throw damaged(start, "a frame that is too short");
            } catch (IllegalArgumentException e) {
                throw damaged(start, e.getMessage());
            }
            if (payload.hasRemaining()) {
                throw damaged(start, "a frame that is too long");
            }
        }
        if (header == null) {
            throw new CapsuleException(file + ": the capsule breaks off before its first state");
        }
        String missing = sources.missing(header.spec());
        if (!missing.isEmpty()) {
            throw new CapsuleException(file + ": the capsule breaks off before the source of " + missing);
        }
        if (complete && bytes.hasRemaining()) {
            throw damaged(bytes.position(), "bytes after the end");
        }
        return new Capsule(header, entries, complete);
    }

    private void checkSum(int start, int length) throws CapsuleException {
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), start, 5 + length);
        if ((int) crc.getValue() != bytes.getInt(start + 5 + length)) {
            throw damaged(start, "a wrong checksum");
        }
    }

    private void checkEnd(ByteBuffer payload, int start) throws CapsuleException {
        Blake2b digest = new Blake2b("RSE capsule");
        digest.update(bytes.array(), 0, start);
        if (!root(payload).equals(digest.finish())) {
            throw damaged(start, "a wrong digest of the whole");
        }
    }

    private CapsuleHeader header(ByteBuffer in, int start) throws CapsuleException {
        int version = in.getInt();
        if (version != StrandLayout.VERSION) {
            throw new CapsuleException(file + ": made with memory layout " + version + ", this program reads layout "
                    + StrandLayout.VERSION);
        }
        byte engine = in.get();
        if (engine != CapsuleFormat.REFERENCE && engine != CapsuleFormat.WHEEL) {
            throw damaged(start, "an unknown engine");
        }
        long crossDelay = in.getLong();
        List<StrandSpec> strands = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        List<Digest> roots = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            String program = text(in);
            int count = in.getInt();
            if (count < 0 || count > 64) {
                throw damaged(start, count + " parameters of a program");
            }
            List<String> parameters = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                parameters.add(text(in));
            }
            Lattice lattice = new Lattice(in.getInt(), in.getInt(), in.getInt());
            strands.add(new StrandSpec(
                    program, parameters, lattice, in.getLong(), in.getInt(), in.getLong(), in.getLong()));
            identities.add(text(in));
            roots.add(root(in));
        }
        BraidSpec spec = new BraidSpec(
                strands, engine == CapsuleFormat.WHEEL ? EngineKind.WHEEL : EngineKind.REFERENCE, crossDelay);
        return new CapsuleHeader(version, spec, identities, roots);
    }

    private static InputEntry input(ByteBuffer in) {
        long sequence = in.getLong();
        int strand = in.get();
        long tick = in.getLong();
        int kind = in.getInt();
        byte[] content = new byte[in.remaining()];
        in.get(content);
        return new InputEntry(sequence, strand, tick, kind, content);
    }

    private static EpochEntry epoch(ByteBuffer in) {
        long epoch = in.getLong();
        List<StrandMark> marks = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            marks.add(new StrandMark(in.getLong(), root(in)));
        }
        return new EpochEntry(epoch, marks);
    }

    private FaultEntry fault(ByteBuffer in, int start) throws CapsuleException {
        long epoch = in.getLong();
        int strand = in.get();
        boolean masked = in.get() != 0;
        if (strand < 0 || strand >= BraidSpec.STRANDS) {
            throw damaged(start, "strand " + strand);
        }
        return new FaultEntry(text(in), strand, epoch, masked);
    }

    private RepairEntry repair(ByteBuffer in, int start) throws CapsuleException {
        long epoch = in.getLong();
        int strand = in.get();
        if (strand < 0 || strand >= BraidSpec.STRANDS) {
            throw damaged(start, "strand " + strand);
        }
        return new RepairEntry(strand, epoch, text(in));
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > CapsuleFormat.MOST_TEXT) {
            throw new IllegalArgumentException("a text of " + length + " bytes");
        }
        byte[] utf8 = new byte[length];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static Digest root(ByteBuffer in) {
        return new Digest(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    private CapsuleException damaged(int at, String what) {
        return new CapsuleException(
                file + ": damaged at byte " + at + ": " + what + "; use a copy of the file, or record again");
    }
}
