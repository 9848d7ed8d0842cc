package dev.rse.app.past;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import dev.rse.visualizer.braid.BraidModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the lanes published of past epochs, for looking at them again: the newest whole, older ones without where their
 * events lay and how long they took, and epochs in which something went wrong longest of all. Any thread may use it.
 */
public final class EpochArchive {
    private static final int WHOLE = 384;
    private static final int CALM = 1 << 15;
    private static final int OUTSTANDING = 1 << 12;

    private final Deque<EpochRecord> whole = new ArrayDeque<>();
    private final NavigableMap<Long, EpochRecord> calm = new TreeMap<>();
    private final NavigableMap<Long, EpochRecord> outstanding = new TreeMap<>();

    /** Takes in the next epoch. */
    public synchronized void add(EpochRecord epoch) {
        whole.addLast(epoch);
        if (whole.size() > WHOLE) {
            file(whole.removeFirst());
        }
    }

    /** Takes over what another run's archive holds up to an epoch. */
    public void begin(EpochArchive from, long last) {
        List<EpochRecord> records = from.upTo(last, CALM + OUTSTANDING);
        synchronized (this) {
            records.forEach(this::add);
        }
    }

    private void file(EpochRecord epoch) {
        boolean calmly = !BraidModel.isOutstanding(epoch);
        NavigableMap<Long, EpochRecord> shelf = calmly ? calm : outstanding;
        shelf.put(epoch.epoch(), thin(epoch));
        if (shelf.size() > (calmly ? CALM : OUTSTANDING)) {
            shelf.pollFirstEntry();
        }
    }

    /** The last epochs up to {@code epoch}, at most so many, oldest first; those that are not kept are left out. */
    public synchronized List<EpochRecord> upTo(long epoch, int most) {
        NavigableMap<Long, EpochRecord> found = new TreeMap<>();
        whole.forEach(record -> found.put(record.epoch(), record));
        found.tailMap(epoch, false).clear();
        take(calm.headMap(epoch, true), found, most);
        take(outstanding.headMap(epoch, true), found, most);
        while (found.size() > most) {
            found.pollFirstEntry();
        }
        return new ArrayList<>(found.values());
    }

    private static void take(NavigableMap<Long, EpochRecord> from, NavigableMap<Long, EpochRecord> to, int most) {
        int taken = 0;
        for (EpochRecord record : from.descendingMap().values()) {
            if (taken++ == most) {
                return;
            }
            to.put(record.epoch(), record);
        }
    }

    private static EpochRecord thin(EpochRecord epoch) {
        List<StrandEpoch> strands = new ArrayList<>();
        for (StrandEpoch strand : epoch.strands()) {
            strands.add(new StrandEpoch(
                    strand.strand(),
                    strand.epoch(),
                    strand.startTick(),
                    strand.endTick(),
                    strand.leader(),
                    strand.shadow(),
                    strand.arbiter(),
                    strand.verdict(),
                    strand.wrongLane(),
                    strand.late(),
                    sharing(strand),
                    strand.root(),
                    strand.executeNanos(),
                    strand.hashNanos(),
                    strand.rebuildNanos(),
                    null));
        }
        return new EpochRecord(epoch.epoch(), strands, epoch.lanes(), epoch.faults(), epoch.nanos());
    }

    /** The same projections; where lanes agreed, one digest serves them all. */
    private static List<Projection> sharing(StrandEpoch strand) {
        if (strand.verdict() != Verdict.TWO_OF_TWO) {
            return strand.projections();
        }
        Projection first = strand.projections().getFirst();
        List<Projection> projections = new ArrayList<>();
        for (Projection projection : strand.projections()) {
            projections.add(new Projection(
                    projection.strand(),
                    projection.epoch(),
                    projection.lane(),
                    projection.startTick(),
                    projection.endTick(),
                    projection.executed(),
                    projection.created(),
                    projection.pending(),
                    projection.sent(),
                    projection.lost(),
                    first.outgoing(),
                    strand.root(),
                    projection.failure()));
        }
        return projections;
    }
}
