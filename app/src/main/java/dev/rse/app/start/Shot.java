package dev.rse.app.start;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidPick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One picture that can be taken.
 *
 * @param name what it is called
 * @param trouble what goes wrong before
 * @param panels ids of the panels to bring to the front, the last with the keyboard
 * @param window whether the whole window is drawn, or the last of the panels alone
 * @param past whether a moment of the past is shown
 * @param picked what is clicked in the braid before, if anything
 */
public record Shot(
        String name,
        Trouble trouble,
        List<String> panels,
        boolean window,
        boolean past,
        Optional<Function<BraidHistory, BraidPick>> picked) {

    /** Copies the list. */
    public Shot {
        panels = List.copyOf(panels);
    }

    /** Every picture of a workbench that has these panels: the window, each panel, what a fault looks like, cards. */
    static List<Shot> of(List<String> panels) {
        List<Shot> shots = new ArrayList<>();
        shots.add(window("workbench", Trouble.NONE, "guide", "console"));
        panels.forEach(id -> shots.add(alone(id, Trouble.NONE, id)));
        shots.add(alone("braid-fault", Trouble.HEALED, "braid"));
        shots.add(alone("braid-healing", Trouble.HEALING, "braid"));
        shots.add(alone("braid-late", Trouble.LATE, "braid"));
        shots.add(alone("braid-halted", Trouble.HALT, "braid"));
        shots.add(alone("faults-told", Trouble.HEALING, "faults"));
        shots.add(window("workbench-fault", Trouble.HEALING, "run", "faults"));
        shots.add(window("workbench-halted", Trouble.HALT, "run", "faults"));
        shots.add(past("workbench-past", "run", "epochs"));
        shots.add(past("workbench-past-charts", "run", "charts"));
        shots.add(
                card("epoch", history -> new BraidPick.Segment(disputed(history).epoch(), 0)));
        shots.add(card("projections", history -> {
            StrandEpoch strand = disputed(history);
            return new BraidPick.Collar(strand.epoch(), strand.strand());
        }));
        shots.add(
                card("sample", history -> new BraidPick.Sample(history.latest().epoch(), 2, 0)));
        shots.add(card("lane", history -> new BraidPick.Lane(1)));
        return shots;
    }

    private static Shot alone(String name, Trouble trouble, String panel) {
        return new Shot(name, trouble, List.of(panel), false, false, Optional.empty());
    }

    private static Shot window(String name, Trouble trouble, String right, String bottom) {
        return new Shot(name, trouble, List.of("braid", right, bottom), true, false, Optional.empty());
    }

    private static Shot past(String name, String right, String bottom) {
        return new Shot(name, Trouble.HEALED, List.of("braid", right, bottom), true, true, Optional.empty());
    }

    private static Shot card(String name, Function<BraidHistory, BraidPick> picked) {
        List<String> panels = List.of("braid", "epochs", "inspect");
        return new Shot("card-" + name, Trouble.HEALING, panels, true, false, Optional.of(picked));
    }

    /** The last epoch of a strand in which three lanes voted, or strand A's latest. */
    private static StrandEpoch disputed(BraidHistory history) {
        for (EpochRecord epoch : history.shown().reversed()) {
            for (StrandEpoch strand : epoch.strands()) {
                if (strand.verdict() == Verdict.TWO_OF_THREE) {
                    return strand;
                }
            }
        }
        return history.latest().strands().getFirst();
    }

    /** The id of the panel that is drawn alone, or whose keyboard it is. */
    public String panel() {
        return panels.getLast();
    }
}
