package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.fx.FxThread;
import dev.rse.app.log.Severity;
import dev.rse.app.machine.Catalogue;
import dev.rse.app.task.Progress;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Files;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.host.BraidRunner;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.Replay;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.memory.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** Saves what happened, repeats it, and recomputes the hashes of the state. */
final class CapsuleActions {

    private static final String SOURCE = "capsule";
    private static final int THREADS = 2;

    private final Frame frame;
    private final MachineControl control;

    CapsuleActions(Frame frame, MachineControl control) {
        this.frame = frame;
        this.control = control;
    }

    void add() {
        frame.actions()
                .add(Action.named("save-capsule", "Save capsule…")
                        .description("The first state and everything that came from outside since, in one file")
                        .icon(CarbonIcons.SAVE)
                        .key("Ctrl+S")
                        .unless(control.view().state().map(state -> state.isThere() ? "" : "there is no machine"))
                        .does(this::save));
        frame.actions()
                .add(Action.named("replay-capsule", "Replay capsule…")
                        .description("Runs a capsule again and compares the root of every epoch")
                        .icon(CarbonIcons.RESTART)
                        .does(() -> Files.askWhatToOpen(frame, "Replay capsule", "Capsules", "*.capsule")
                                .ifPresent(this::replay)));
        frame.actions()
                .add(Action.named("verify", "Verify state tree")
                        .description("Hashes every page anew and compares the roots")
                        .icon(CarbonIcons.TREE_VIEW_ALT)
                        .unless(control.view()
                                .state()
                                .map(state -> state.isThere() && state != MachineState.HALTED
                                        ? ""
                                        : "there is no running machine"))
                        .does(this::verify));
    }

    private void save() {
        Files.askWhereToSave(frame, "Save capsule", "rse.capsule").ifPresent(this::saveTo);
    }

    /** Saves the recording so far into {@code file}, in the background. */
    void saveTo(Path file) {
        control.recorded()
                .ifPresent(recorded -> frame.tasks()
                        .start(
                                "Saving the capsule",
                                _ -> {
                                    recorded.saveTo(file);
                                    return file;
                                },
                                saved -> frame.toasts().show(SOURCE, Severity.SUCCESS, "Saved: " + saved),
                                why -> frame.toasts()
                                        .show(SOURCE, Severity.ERROR, "Could not write " + file + ": " + why)));
    }

    /** Saves the recording so far beside the running one and replays it. */
    void saveAndReplay() {
        Path file = frame.folders().data().resolve("guide.capsule");
        control.recorded()
                .ifPresent(recorded -> frame.tasks()
                        .start(
                                "Saving the capsule",
                                _ -> {
                                    recorded.saveTo(file);
                                    return file;
                                },
                                saved -> FxThread.run(() -> replay(saved)),
                                why -> frame.toasts().show(SOURCE, Severity.ERROR, "Not saved: " + why)));
    }

    /** Replays {@code file} in the background. */
    void replay(Path file) {
        frame.tasks()
                .start(
                        "Replaying " + file.getFileName(),
                        progress -> repeat(file, progress),
                        result -> FxThread.run(() -> tell(result)),
                        why -> frame.toasts().show(SOURCE, Severity.ERROR, "Not replayed: " + why));
    }

    private static Replay.Result repeat(Path file, Progress progress) throws IOException {
        ThreadLanes lanes = new ThreadLanes(THREADS);
        try {
            Capsule capsule = CapsuleReader.read(file);
            Replay replay = new Replay(capsule, Catalogue.everything(), lanes);
            List<JournalEntry> entries = capsule.entries();
            for (int index = 0; index < entries.size(); index++) {
                progress.checkCancelled();
                progress.report((double) index / entries.size(), "entry " + index + " of " + entries.size());
                replay.step(entries.get(index));
            }
            return replay.result();
        } finally {
            lanes.close();
        }
    }

    private void tell(Replay.Result result) {
        control.guide().replayed(result.differences());
        String counts = Words.plural(result.epochs(), "root", "roots") + " compared, "
                + Words.plural(result.inputs(), "input", "inputs") + " repeated";
        if (result.differences() == 0) {
            frame.toasts().show(SOURCE, Severity.SUCCESS, "Replayed: " + counts + ", every root is the same.");
        } else {
            frame.toasts()
                    .show(
                            SOURCE,
                            Severity.ERROR,
                            "Replayed: " + counts + "; the roots differ first at " + result.firstDifference() + ".");
        }
    }

    private void verify() {
        control.machine()
                .ifPresent(machine -> frame.tasks()
                        .start(
                                "Verifying the state tree",
                                progress -> verify(machine.runner(), progress),
                                words -> frame.toasts().show("state", Severity.SUCCESS, words),
                                why -> frame.toasts().show("state", Severity.ERROR, why)));
    }

    private static String verify(BraidRunner runner, Progress progress) {
        List<Snapshot> states = runner.ask(CapsuleActions::snapshots).join();
        try {
            for (int strand = 0; strand < states.size(); strand++) {
                progress.checkCancelled();
                progress.report((double) strand / states.size(), "strand " + BraidSpec.letter(strand));
                Snapshot state = states.get(strand);
                if (!state.recomputeRoot().equals(state.root())) {
                    throw new IllegalStateException("Strand " + BraidSpec.letter(strand)
                            + ": the words of its pages do not give its root. Its memory was changed from outside.");
                }
            }
        } finally {
            runner.ask(_ -> {
                        states.forEach(Snapshot::release);
                        return true;
                    })
                    .join();
        }
        return "Every page of all three strands hashed anew: the roots are the same.";
    }

    private static List<Snapshot> snapshots(Braid braid) {
        List<Snapshot> states = new ArrayList<>();
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            states.add(braid.committed(strand).snapshot());
        }
        return states;
    }
}
