package dev.rse.app.run;

import dev.rse.app.machine.Machine;
import dev.rse.app.panel.PanelView;
import dev.rse.app.viewmodel.Words;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.ReadableMemory;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.statetree.PageDetail;
import dev.rse.visualizer.statetree.StateTreeView;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;

/** The pages of every strand and the tree of hashes over them. */
final class StatePanel extends PanelView {

    private final StateTreeView view;

    StatePanel(MachineControl control, ObservableValue<ColorScheme> theme, Runnable run) {
        view = new StateTreeView(control.pages(), (strand, page) -> read(control, strand, page));
        theme.subscribe(scheme -> view.themeProperty().set(scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK));
        control.moment().past().subscribe(_ -> view.readAgain());
        control.view().state().subscribe(state -> {
            switch (state) {
                case STOPPED -> showEmpty("There is no machine, and so no state to look at.", "Run", run);
                case BOOTING -> showBusy("The machine is being set up", control::stop);
                default -> showContent(view);
            }
        });
    }

    /** Picks a page of a strand. */
    void pick(int strand, int page) {
        view.strandProperty().set(strand);
        view.pick(page);
    }

    private static CompletableFuture<PageDetail> read(MachineControl control, int strand, int page) {
        if (!control.past().isLive()) {
            return control.past().read(moment -> detail(moment, strand, page));
        }
        return control.machine()
                .map(Machine::runner)
                .map(runner -> runner.ask(braid -> detail(braid, strand, page)))
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("there is no machine")));
    }

    private static PageDetail detail(Moment moment, int strand, int page) {
        long[] words = words(moment.memory(strand), page);
        return new PageDetail(strand, when(moment, strand), moment.path(strand, page), words);
    }

    private static PageDetail detail(Braid braid, int strand, int page) {
        CommittedMemory memory = braid.committed(strand);
        return new PageDetail(strand, committed(braid.epoch() - 1), memory.path(page), words(memory, page));
    }

    private static String when(Moment moment, int strand) {
        return moment.ticksBefore() == 0
                ? committed(moment.epoch())
                : "Before tick " + Words.count(moment.tick(strand)) + ", within epoch "
                        + Words.count(moment.epoch() + 1);
    }

    private static String committed(long epoch) {
        return "As committed " + (epoch < 0 ? "at the beginning" : "after epoch " + Words.count(epoch));
    }

    private static long[] words(ReadableMemory memory, int page) {
        long[] words = new long[Page.WORDS];
        for (int word = 0; word < words.length; word++) {
            words[word] = memory.load(page * Page.WORDS + word);
        }
        return words;
    }
}
