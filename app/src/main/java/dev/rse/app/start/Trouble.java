package dev.rse.app.start;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultKind;
import java.util.List;

/** What goes wrong in a machine before its picture is taken. */
public enum Trouble {
    /** Nothing. */
    NONE,
    /** A lane was wrong a few epochs ago, was rebuilt and is healthy again. */
    HEALED,
    /** A lane was wrong, and still has clean epochs to go. */
    HEALING,
    /** A lane published nothing in time. */
    LATE,
    /** Two lanes were wrong in different ways in one epoch of one strand, and the braid halted. */
    HALT;

    private static final int HEALED_EPOCHS = 6;
    private static final int HEALING_EPOCHS = 3;

    /** The faults that make it so by the end of {@code epochs} epochs. */
    List<Fault> faults(long epochs) {
        return switch (this) {
            case NONE -> List.of();
            case HEALED -> List.of(flip(Math.max(0, epochs - HEALED_EPOCHS), 1));
            case HEALING -> List.of(flip(Math.max(0, epochs - HEALING_EPOCHS), 1));
            case LATE -> List.of(new Fault(FaultKind.CRASH, Math.max(0, epochs - HEALING_EPOCHS), 1, Fault.LED));
            case HALT -> {
                long last = epochs - 1;
                int leader = (int) (last % BraidSpec.STRANDS);
                int shadow = (leader + 1) % BraidSpec.STRANDS;
                yield List.of(new Fault(FaultKind.BITFLIP, last, leader, 0), new Fault(FaultKind.LIE, last, shadow, 0));
            }
        };
    }

    private static Fault flip(long epoch, int lane) {
        return new Fault(FaultKind.BITFLIP, epoch, lane, Fault.LED);
    }
}
