package dev.rse.torus.host;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.HaltEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.RepairEntry;
import dev.rse.torus.journal.StrandMark;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Turns entries into frames ({@link CapsuleFormat}); keeps the digest of all it has made. */
final class CapsuleEncoder {
    private final Blake2b digest = new Blake2b("RSE capsule");
    private final ByteBuffer frame =
            ByteBuffer.allocate(CapsuleFormat.MOST_PAYLOAD + 16).order(ByteOrder.LITTLE_ENDIAN);

    byte[] magic() {
        digest.update(CapsuleFormat.MAGIC, 0, CapsuleFormat.MAGIC.length);
        return CapsuleFormat.MAGIC.clone();
    }

    byte[] header(CapsuleHeader header) {
        begin(CapsuleFormat.HEADER);
        frame.putInt(header.layoutVersion());
        frame.put(header.spec().engine() == EngineKind.WHEEL ? CapsuleFormat.WHEEL : CapsuleFormat.REFERENCE);
        frame.putLong(header.spec().crossDelay());
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            StrandSpec strand = header.spec().strands().get(s);
            text(strand.program());
            frame.putInt(strand.parameters().size());
            strand.parameters().forEach(this::text);
            frame.putInt(strand.lattice().x());
            frame.putInt(strand.lattice().y());
            frame.putInt(strand.lattice().z());
            frame.putLong(strand.seed());
            frame.putInt(strand.pendingCapacity());
            frame.putLong(strand.epochTicks());
            frame.putLong(strand.epochBudget());
            text(header.identities().get(s));
            root(header.roots().get(s));
        }
        return end();
    }

    /** One part of the text of a program, in UTF-8. */
    byte[] source(String name, int part, int parts, byte[] text) {
        begin(CapsuleFormat.SOURCE);
        text(name);
        frame.putInt(part);
        frame.putInt(parts);
        int from = part * CapsuleFormat.SOURCE_PART;
        frame.put(text, from, Math.min(CapsuleFormat.SOURCE_PART, text.length - from));
        return end();
    }

    byte[] entry(JournalEntry entry) {
        switch (entry) {
            case InputEntry input -> {
                begin(CapsuleFormat.INPUT);
                frame.putLong(input.sequence());
                frame.put((byte) input.strand());
                frame.putLong(input.tick());
                frame.putInt(input.kind());
                frame.put(input.bytes());
            }
            case EpochEntry epoch -> {
                begin(CapsuleFormat.EPOCH);
                frame.putLong(epoch.epoch());
                for (StrandMark mark : epoch.strands()) {
                    frame.putLong(mark.tick());
                    root(mark.root());
                }
            }
            case FaultEntry fault -> {
                begin(CapsuleFormat.FAULT);
                frame.putLong(fault.epoch());
                frame.put((byte) fault.strand());
                frame.put((byte) (fault.masked() ? 1 : 0));
                text(fault.fault());
            }
            case RepairEntry repair -> {
                begin(CapsuleFormat.REPAIR);
                frame.putLong(repair.epoch());
                frame.put((byte) repair.strand());
                text(repair.what());
            }
            case HaltEntry halt -> {
                begin(CapsuleFormat.HALT);
                frame.putLong(halt.epoch());
                text(halt.why());
            }
        }
        return end();
    }

    /** The last frame, over everything made before. */
    byte[] finish() {
        Digest all = digest.finish();
        begin(CapsuleFormat.END);
        root(all);
        return end();
    }

    private void begin(byte type) {
        frame.clear();
        frame.put(type);
        frame.putInt(0);
    }

    private byte[] end() {
        frame.putInt(1, frame.position() - 5);
        CRC32C crc = new CRC32C();
        crc.update(frame.array(), 0, frame.position());
        frame.putInt((int) crc.getValue());
        byte[] bytes = new byte[frame.position()];
        frame.get(0, bytes);
        digest.update(bytes, 0, bytes.length);
        return bytes;
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frame.putInt(bytes.length);
        frame.put(bytes);
    }

    private void root(Digest root) {
        for (int i = 0; i < Digest.WORDS; i++) {
            frame.putLong(root.word(i));
        }
    }
}
