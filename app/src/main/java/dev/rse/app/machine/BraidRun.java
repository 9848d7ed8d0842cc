package dev.rse.app.machine;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidHaltedException;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.LaneGroup;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.program.Programs;
import java.io.IOException;

/** A program on a braid, run to its limits as fast as the machine can. */
final class BraidRun {
    private final RunRequest request;
    private final Programs programs;

    BraidRun(RunRequest request, Programs programs) {
        this.request = request;
        this.programs = programs;
    }

    RunReport run() throws IOException {
        LaneGroup lanes = request.threads() == 1 ? new InlineLanes() : new ThreadLanes(request.threads());
        try {
            Braid braid = new Braid(
                    request.braidSpec(),
                    (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                    lanes,
                    new SystemStopwatch());
            for (int s = 0; s < BraidSpec.STRANDS; s++) {
                braid.limit(s, request.ticks(), request.eventsPerStrand());
            }
            if (!request.braid()) {
                braid.limit(1, 0, 0);
                braid.limit(2, 0, 0);
            }
            request.faults().forEach(braid::inject);
            return recorded(braid);
        } finally {
            lanes.close();
        }
    }

    private RunReport recorded(Braid braid) throws IOException {
        if (request.record().isEmpty()) {
            return execute(braid);
        }
        try (CapsuleWriter writer = new CapsuleWriter(request.record().get(), braid)) {
            braid.journalTo(writer);
            return execute(braid);
        }
    }

    private RunReport execute(Braid braid) {
        EpochLength length = new EpochLength(request.epochs());
        Allocation allocation = new Allocation();
        long begin = System.nanoTime();
        String failure = "";
        try {
            while (!braid.ended() && !(request.ticks() == Long.MAX_VALUE && braid.idle())) {
                long epochBegin = System.nanoTime();
                braid.advance();
                length.after(braid, System.nanoTime() - epochBegin);
            }
            braid.scrub();
        } catch (BraidHaltedException e) {
            failure = e.getMessage();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (int s = 0; s < BraidSpec.STRANDS && failure.isEmpty(); s++) {
            failure = braid.failure(s);
        }
        long events = braid.executed();
        return new RunReport(
                events,
                braid.tick(0),
                seconds,
                events == 0 ? 0 : (double) allocation.bytes() / events,
                (request.braid() ? braid.root() : braid.committed(0).root()).hex(),
                braid.epoch(),
                braid.faultsInjected(),
                braid.faultsMasked(),
                braid.faultsBenign(),
                braid.lost(),
                failure);
    }
}
