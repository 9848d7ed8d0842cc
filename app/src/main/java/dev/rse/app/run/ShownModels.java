package dev.rse.app.run;

import dev.rse.app.machine.MachineStatus;
import dev.rse.app.machine.Timing;
import dev.rse.app.terminal.TerminalLine;
import dev.rse.app.viewmodel.EpochsViewModel;
import dev.rse.app.viewmodel.FaultsViewModel;
import dev.rse.app.viewmodel.GuideViewModel;
import dev.rse.app.viewmodel.MachineViewModel;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.host.history.Moment;
import dev.rse.visualizer.braid.BraidModel;
import dev.rse.visualizer.charts.ChartModel;
import dev.rse.visualizer.lattice.LatticeModel;
import dev.rse.visualizer.statetree.PageAges;
import dev.rse.visualizer.statetree.StateModel;
import java.util.ArrayList;
import java.util.List;

/** The window's models, which follow whatever run it shows. To be used on the JavaFX thread. */
final class ShownModels {

    private static final byte[] CLEAR_SCREEN = {27, '[', 'H', 27, '[', '2', 'J', 27, '[', '3', 'J'};
    /** Most bytes of what a run has shown before that are put on the screen again. */
    private static final int SCREEN_BYTES = 1 << 17;

    private final MachineViewModel view = new MachineViewModel(Specs.FIRST);
    private final EpochsViewModel epochs = new EpochsViewModel();
    private final FaultsViewModel faults = new FaultsViewModel();
    private final GuideViewModel guide = new GuideViewModel();
    private final StateModel pages = new StateModel();
    private final LatticeModel lattice = new LatticeModel();
    private final ChartModel charts = new ChartModel();
    private final TerminalLine console = new TerminalLine();
    private final BraidModel braid;

    ShownModels(Timing timing) {
        // How many epochs are left out follows the pace of the run, and where clocks stand still there is none.
        braid = timing.equals(Timing.STILL) ? new BraidModel(timing.nanos(), 1) : new BraidModel();
    }

    MachineViewModel view() {
        return view;
    }

    EpochsViewModel epochs() {
        return epochs;
    }

    FaultsViewModel faults() {
        return faults;
    }

    GuideViewModel guide() {
        return guide;
    }

    BraidModel braid() {
        return braid;
    }

    StateModel pages() {
        return pages;
    }

    ChartModel charts() {
        return charts;
    }

    LatticeModel lattice() {
        return lattice;
    }

    TerminalLine console() {
        return console;
    }

    /** Those that hear of every epoch. */
    List<BraidListener> listeners() {
        return List.of(braid, epochs, faults, lattice, charts);
    }

    /** Shows a run from its beginning: all models are empty. */
    void begin(Run run) {
        epochs.clear();
        charts.begin(List.of());
        braid.programs(Specs.programs(run.machine().spec()));
        console.takeTyped();
        console.show(CLEAR_SCREEN);
        connect(run);
    }

    /** Shows a run that has a past, and stands still now. */
    void show(Run run) {
        RunRecords records = run.records();
        List<EpochRecord> kept = records.archive().upTo(Long.MAX_VALUE, EpochsViewModel.LISTED);
        braid.programs(Specs.programs(run.machine().spec()));
        braid.begin(last(kept, BraidModel.KEPT));
        epochs.clear();
        kept.forEach(epochs::epochEnded);
        charts.begin(last(kept, ChartModel.NEEDED));
        faults.begin(records.stories());
        console.show(CLEAR_SCREEN);
        console.show(run.machine().transcript().before(Long.MAX_VALUE, SCREEN_BYTES));
        view.spec().set(run.machine().spec());
        view.begin();
        MachineStatus status = records.status();
        if (status != null) {
            view.offer(status);
        }
        connect(run);
        view.become(run.state().get());
    }

    /** Shows a moment of the run's past. */
    void hold(Run run, Moment moment) {
        List<EpochRecord> kept = run.records().archive().upTo(moment.epoch(), EpochsViewModel.LISTED);
        braid.hold(last(kept, BraidModel.KEPT));
        epochs.hold(moment.epoch(), kept);
        charts.hold(last(kept, ChartModel.NEEDED));
        List<PageAges> ages = new ArrayList<>();
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            ages.add(run.records().pages(strand).ages(moment, strand));
        }
        pages.hold(ages);
    }

    /** Shows what is now. */
    void release() {
        braid.release();
        epochs.release();
        charts.release();
        pages.release();
    }

    private static List<EpochRecord> last(List<EpochRecord> epochs, int most) {
        return epochs.subList(Math.max(0, epochs.size() - most), epochs.size());
    }

    private void connect(Run run) {
        lattice.reset(run.records().cells());
        console.onTyped(() -> run.machine().type(console.takeTyped()));
        console.onResized(run.machine()::resize);
    }
}
