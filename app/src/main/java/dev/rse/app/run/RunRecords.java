package dev.rse.app.run;

import dev.rse.app.machine.FaultStory;
import dev.rse.app.machine.MachineStatus;
import dev.rse.app.past.EpochArchive;
import dev.rse.app.past.PageLog;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.host.history.History;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Snapshot;
import dev.rse.visualizer.lattice.StrandCells;
import dev.rse.visualizer.statetree.StateModel;
import dev.rse.visualizer.timeline.TimelineModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is kept of one run for the window, whether the window shows it or not; while it does, the window's own models hear
 * of it too. Called on the braid's thread, read on any.
 */
final class RunRecords implements BraidListener {

    private static final int STORIES = 1000;
    private static final int KEPT_EVERY = 16;

    private final Braid braid;
    private final History history;
    private final StateModel pages;
    private final List<BraidListener> window;
    private final Consumer<MachineStatus> hear;
    private final TimelineModel timeline = new TimelineModel();
    private final EpochArchive archive = new EpochArchive();
    private final List<PageLog> logs = List.of(new PageLog(), new PageLog(), new PageLog());
    private final Deque<FaultStory> stories = new ArrayDeque<>();
    private int[] changed = new int[0];
    private volatile MachineStatus status;
    private volatile boolean shown;

    /**
     * Records of a braid that has not been started.
     *
     * @param window the window's models of epochs
     * @param pages the window's model of pages
     * @param hear the window's model of how the machine stands
     */
    RunRecords(
            Braid braid, History history, List<BraidListener> window, StateModel pages, Consumer<MachineStatus> hear) {
        this.braid = braid;
        this.history = history;
        this.window = window;
        this.pages = pages;
        this.hear = hear;
        timeline.kept(history.keptEpochs());
        braid.listen(this);
    }

    /** Takes over what another run's records hold up to an epoch. */
    void begin(RunRecords from, long last) {
        timeline.begin(from.timeline.history(), last + 1);
        archive.begin(from.archive, last);
        for (int strand = 0; strand < logs.size(); strand++) {
            logs.get(strand).begin(from.logs.get(strand), last);
        }
        synchronized (from.stories) {
            from.stories.stream().filter(story -> story.epoch() <= last).forEach(stories::addLast);
        }
        List<EpochRecord> latest = archive.upTo(last, 1);
        if (!latest.isEmpty() && latest.getFirst().epoch() == last) {
            status = statusAfter(latest.getFirst());
        }
    }

    /** What the cells of the strands are. */
    List<StrandCells> cells() {
        return LatticeCells.of(braid);
    }

    TimelineModel timeline() {
        return timeline;
    }

    EpochArchive archive() {
        return archive;
    }

    PageLog pages(int strand) {
        return logs.get(strand);
    }

    /** How the machine stood at last; null before its first epoch. */
    MachineStatus status() {
        return status;
    }

    /** Faults, newest first. */
    List<FaultStory> stories() {
        synchronized (stories) {
            return new ArrayList<>(stories);
        }
    }

    /** Whether the window shows this run. */
    boolean isShown() {
        return shown;
    }

    /** Tells the window's model which pages there are, and goes on telling it; on the braid's thread. */
    void show() {
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            Snapshot now = braid.committed(strand).snapshot();
            pages.reset(strand, now.pageCount());
            for (int page = 0; page < now.pageCount(); page++) {
                if (now.touched(page)) {
                    pages.touched(strand, page);
                }
            }
            now.release();
            logs.get(strand).tell(pages, strand);
        }
        shown = true;
    }

    /** Tells the window nothing more; on the braid's thread. */
    void hide() {
        shown = false;
    }

    @Override
    public void committed(StrandEpoch epoch) {
        CommittedMemory memory = braid.committed(epoch.strand());
        int count = memory.changedCount();
        if (changed.length < count) {
            changed = new int[2 * count];
        }
        for (int index = 0; index < count; index++) {
            changed[index] = memory.changedPage(index);
        }
        logs.get(epoch.strand()).changed(epoch.epoch(), changed, count);
        if (shown) {
            pages.changed(epoch.strand(), epoch.epoch(), changed, count);
        }
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        archive.add(epoch);
        timeline.epochEnded(epoch);
        if (epoch.epoch() % KEPT_EVERY == 0) {
            timeline.kept(history.keptEpochs());
        }
        synchronized (stories) {
            FaultStory.of(epoch).forEach(stories::addFirst);
            while (stories.size() > STORIES) {
                stories.removeLast();
            }
        }
        status = statusAfter(epoch);
        if (shown) {
            window.forEach(model -> model.epochEnded(epoch));
            hear.accept(status);
        }
    }

    private MachineStatus statusAfter(EpochRecord epoch) {
        return new MachineStatus(
                epoch,
                braid.root(),
                braid.executed(),
                braid.faultsInjected(),
                braid.faultsMasked(),
                braid.lost(),
                System.nanoTime());
    }
}
