package dev.rse.app.run;

import dev.rse.app.machine.MachineStatus;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import java.util.function.Consumer;

/** Reads, on the braid's thread, how the machine stands after every epoch. */
final class StatusTap implements BraidListener {

    private final Braid braid;
    private final Consumer<MachineStatus> hear;

    StatusTap(Braid braid, Consumer<MachineStatus> hear) {
        this.braid = braid;
        this.hear = hear;
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        hear.accept(new MachineStatus(
                epoch,
                braid.root(),
                braid.executed(),
                braid.faultsInjected(),
                braid.faultsMasked(),
                braid.lost(),
                System.nanoTime()));
    }
}
