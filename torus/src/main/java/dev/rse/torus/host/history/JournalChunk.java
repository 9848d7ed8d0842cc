package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.HaltEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.RepairEntry;
import dev.rse.torus.journal.StrandMark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Journal entries as bytes: how many (4), then each with its kind (1). Big-endian. Never leaves the machine it was made on. */
final class JournalChunk {
    private static final byte INPUT = 1;
    private static final byte EPOCH = 2;
    private static final byte FAULT = 3;
    private static final byte REPAIR = 4;
    private static final byte HALT = 5;

    private JournalChunk() {}

    static byte[] write(JournalEntry[] entries, int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            write(out, entries[i]);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, JournalEntry entry) throws IOException {
        switch (entry) {
            case InputEntry input -> {
                out.writeByte(INPUT);
                out.writeLong(input.sequence());
                out.writeByte(input.strand());
                out.writeLong(input.tick());
                out.writeInt(input.kind());
                out.writeInt(input.bytes().length);
                out.write(input.bytes());
            }
            case EpochEntry mark -> {
                out.writeByte(EPOCH);
                out.writeLong(mark.epoch());
                for (StrandMark strand : mark.strands()) {
                    out.writeLong(strand.tick());
                    for (int i = 0; i < Digest.WORDS; i++) {
                        out.writeLong(strand.root().word(i));
                    }
                }
            }
            case FaultEntry fault -> {
                out.writeByte(FAULT);
                out.writeUTF(fault.fault());
                out.writeByte(fault.strand());
                out.writeLong(fault.epoch());
                out.writeBoolean(fault.masked());
            }
            case RepairEntry repair -> {
                out.writeByte(REPAIR);
                out.writeByte(repair.strand());
                out.writeLong(repair.epoch());
                out.writeUTF(repair.what());
            }
            case HaltEntry halt -> {
                out.writeByte(HALT);
                out.writeLong(halt.epoch());
                out.writeUTF(halt.why());
            }
        }
    }

    static JournalEntry[] read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        JournalEntry[] entries = new JournalEntry[in.readInt()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = read(in);
        }
        return entries;
    }

    private static JournalEntry read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case INPUT ->
                new InputEntry(in.readLong(), in.readByte(), in.readLong(), in.readInt(), in.readNBytes(in.readInt()));
            case EPOCH -> {
                long epoch = in.readLong();
                List<StrandMark> strands = new ArrayList<>();
                for (int s = 0; s < BraidSpec.STRANDS; s++) {
                    long tick = in.readLong();
                    strands.add(new StrandMark(
                            tick, new Digest(in.readLong(), in.readLong(), in.readLong(), in.readLong())));
                }
                yield new EpochEntry(epoch, strands);
            }
            case FAULT -> new FaultEntry(in.readUTF(), in.readByte(), in.readLong(), in.readBoolean());
            case REPAIR -> new RepairEntry(in.readByte(), in.readLong(), in.readUTF());
            case HALT -> new HaltEntry(in.readLong(), in.readUTF());
            default -> throw new IOException("an entry of unknown kind " + kind);
        };
    }
}
