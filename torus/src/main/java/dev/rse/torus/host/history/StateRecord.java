package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.StrandState;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.Event;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One state as a list of digests and slots, in the bytes of a record: epoch (8), next input (8), then for each strand its pages (4), root (32), failure, waiting arrivals, and its touched pages: index (4), slot (4),
 * digest (32). Big-endian.
 */
final class StateRecord {
    private StateRecord() {}

    /** Puts a state's pages into the file and says what it consists of. */
    static byte[] write(Kept kept, PageFile pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(kept.epoch());
        out.writeLong(kept.state().nextInput());
        for (StrandState strand : kept.state().strands()) {
            Snapshot snapshot = (Snapshot) strand.pages();
            out.writeInt(snapshot.pageCount());
            digest(out, snapshot.root());
            out.writeUTF(strand.failure());
            arrivals(out, strand.waiting());
            pages(out, snapshot, pages);
        }
        return bytes.toByteArray();
    }

    private static void pages(DataOutputStream out, Snapshot snapshot, PageFile pages) throws IOException {
        int touched = 0;
        for (int i = 0; i < snapshot.pageCount(); i++) {
            touched += snapshot.touched(i) ? 1 : 0;
        }
        out.writeInt(touched);
        long[] words = new long[Page.WORDS];
        for (int i = 0; i < snapshot.pageCount(); i++) {
            if (snapshot.touched(i)) {
                Digest digest = snapshot.page(i).digest();
                snapshot.copyPage(i, words);
                out.writeInt(i);
                out.writeInt(pages.put(digest, words));
                digest(out, digest);
            }
        }
    }

    private static void arrivals(DataOutputStream out, Arrivals waiting) throws IOException {
        out.writeInt(waiting.count());
        for (int i = 0; i < waiting.count(); i++) {
            out.writeLong(waiting.tick(i));
            out.writeLong(waiting.place(i));
            out.writeLong(waiting.payload(i));
            out.writeBoolean(waiting.isInput(i));
            if (waiting.isInput(i)) {
                out.writeInt(waiting.kind(i));
                out.writeInt(waiting.bytes(i).length);
                out.write(waiting.bytes(i));
            }
        }
    }

    private static void digest(DataOutputStream out, Digest digest) throws IOException {
        for (int i = 0; i < Digest.WORDS; i++) {
            out.writeLong(digest.word(i));
        }
    }

    /** The state a record tells of; its pages are read from the file when they are asked for. */
    static BraidState read(byte[] record, PageFile pages) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        long epoch = in.readLong();
        long nextInput = in.readLong();
        List<StrandState> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            int pageCount = in.readInt();
            Digest root = digest(in);
            String failure = in.readUTF();
            Arrivals waiting = arrivals(in);
            int[] slots = new int[pageCount];
            int touched = in.readInt();
            for (int i = 0; i < touched; i++) {
                int page = in.readInt();
                slots[page] = in.readInt() + 1;
                in.skipNBytes(Digest.BYTES);
            }
            strands.add(new StrandState(new StoredImage(pages, slots, root), waiting, failure));
        }
        return new BraidState(epoch + 1, nextInput, strands);
    }

    private static Arrivals arrivals(DataInputStream in) throws IOException {
        Arrivals waiting = new Arrivals();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long tick = in.readLong();
            long place = in.readLong();
            long payload = in.readLong();
            if (in.readBoolean()) {
                int kind = in.readInt();
                waiting.addInput(tick, Event.cell(place), payload, kind, in.readNBytes(in.readInt()));
            } else {
                waiting.add(tick, place, payload);
            }
        }
        return waiting;
    }

    private static Digest digest(DataInputStream in) throws IOException {
        return new Digest(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }

    /** What a state needs of the page file. */
    interface Slots {
        void slot(int slot, Digest digest);
    }

    /** Goes through the pages a record tells of. */
    static void forEachPage(byte[] record, Slots to) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        in.skipNBytes(16);
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            in.skipNBytes(4 + Digest.BYTES);
            in.readUTF();
            arrivals(in);
            int touched = in.readInt();
            for (int i = 0; i < touched; i++) {
                in.readInt();
                int slot = in.readInt();
                to.slot(slot, digest(in));
            }
        }
    }
}
