package dev.rse.app.machine;

import dev.rse.kernel.Kernel;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidHaltedException;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.Rerun;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.memory.PageDamageException;
import dev.rse.torus.memory.Snapshot;
import java.nio.charset.StandardCharsets;

/**
 * A braid that faults are injected into, and beside it the same strands executed once and never touched: after every epoch
 * both must stand at the same roots.
 */
final class FaultyRun {
    /** Epochs between two commands typed at a kernel. */
    private static final int TYPING_EPOCHS = 40;

    /** A kernel's clock moves on by this in an epoch. */
    private static final long EPOCH_NANOS = 1_000_000;

    private static final String[] COMMANDS = {
        "echo one two > /tmp/a; cat /tmp/a | cat\n", "ls /; ls /tmp\n", "mkdir /tmp/d; ls /tmp; rmdir /tmp/d\n", "ps\n"
    };

    private final Braid faulty;
    private final Rerun clean;
    private final KernelEdge edge;
    private EpochRecord last;
    private long wrongRoots;
    private long disputes;
    private boolean beyondMending;
    private String firstWrong = "";
    private String injected = "";

    FaultyRun(BraidSpec spec, ProgramSource programs) {
        faulty = new Braid(spec, programs, new InlineLanes(), Stopwatch.NONE);
        clean = new Rerun(spec, programs, Stopwatch.NONE);
        faulty.journalTo(entry -> {
            if (entry instanceof InputEntry input) {
                clean.repeat(input);
            }
        });
        faulty.listen(new BraidListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {
                last = epoch;
            }
        });
        boolean kernel = spec.strands().get(0).program().equals(Kernel.NAME);
        edge = kernel ? new KernelEdge(new SilentConsole(), () -> faulty.epoch() * EPOCH_NANOS) : null;
        if (kernel) {
            edge.attach(faulty);
        }
    }

    /** Number of the next epoch. */
    long epoch() {
        return faulty.epoch();
    }

    void inject(Fault fault) {
        injected = fault + (injected.isEmpty() ? "" : " after " + injected.split(" ", 2)[0]);
        faulty.inject(fault);
    }

    /** Faults that took effect so far. */
    long injected() {
        return faulty.faultsInjected();
    }

    /** Events lost so far. */
    long lost() {
        return faulty.lost();
    }

    /** Executions so far beyond two for every strand and epoch. */
    long extraExecutions() {
        return disputes;
    }

    /** Committed states so far that were not those of the clean run, and executions that were not two or three. */
    long wrongRoots() {
        return wrongRoots;
    }

    /** Whether it halted because a committed page is damaged in both copies. */
    boolean beyondMending() {
        return beyondMending;
    }

    /** What was wrong first, and the faults last injected before it; empty if nothing was. */
    String firstWrong() {
        return firstWrong;
    }

    private void require(boolean right, String what) {
        if (!right) {
            wrongRoots++;
            if (firstWrong.isEmpty()) {
                firstWrong = "epoch " + last.epoch() + ", " + what + "; faults " + injected;
            }
        }
    }

    boolean halted() {
        return faulty.halted();
    }

    /** Whether every lane takes its turn and no damage lies anywhere. */
    boolean healthy() {
        return faulty.faultsOpen() == 0 && last.lanes().stream().allMatch(LaneCondition::healthy);
    }

    /**
     * Runs one epoch of both and compares; the braid may halt in it.
     *
     * @throws IllegalArgumentException if a program has come to its end: nothing can be injected any more
     */
    EpochRecord step() {
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            if (!faulty.failure(s).isEmpty()) {
                throw new IllegalArgumentException("the program cannot go on: " + faulty.failure(s));
            }
        }
        type();
        long before = faulty.executions();
        try {
            faulty.runEpoch();
        } catch (BraidHaltedException e) {
            beyondMending = e.getCause() instanceof PageDamageException;
        }
        long expected = 0;
        for (StrandEpoch strand : last.strands()) {
            boolean disputed = strand.projections().size() > 2 || strand.verdict() != Verdict.TWO_OF_TWO;
            expected += strand.verdict() == Verdict.ENDED ? 0 : disputed ? 3 : 2;
            disputes += strand.verdict() != Verdict.ENDED && disputed ? 1 : 0;
        }
        require(
                faulty.halted() || faulty.executions() - before == expected,
                "another number of executions than two or three");
        compare();
        return last;
    }

    private void type() {
        if (edge != null) {
            if (faulty.epoch() % TYPING_EPOCHS == 0) {
                String command = COMMANDS[(int) (faulty.epoch() / TYPING_EPOCHS % COMMANDS.length)];
                edge.type(command.getBytes(StandardCharsets.UTF_8));
            }
            edge.feed(faulty);
        }
    }

    /** Brings the clean strands to where the others stand, halted or not, and compares the roots. */
    private void compare() {
        long[] ends = new long[BraidSpec.STRANDS];
        for (int s = 0; s < ends.length; s++) {
            ends[s] = faulty.tick(s);
        }
        clean.runEpochTo(ends);
        for (int s = 0; s < ends.length; s++) {
            boolean same = clean.tick(s) == ends[s]
                    && clean.committed(s).root().equals(faulty.committed(s).root());
            require(same, "the root of strand " + BraidSpec.letter(s));
        }
    }

    /** Hashes every committed page anew: the roots that were compared must be what the pages say. */
    void checkPages() {
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            Snapshot snapshot = faulty.committed(s).snapshot();
            require(snapshot.root().equals(snapshot.recomputeRoot()), "the pages of strand " + BraidSpec.letter(s));
            snapshot.release();
        }
    }

    /** Nobody reads what the kernel of a campaign writes. */
    private static final class SilentConsole implements Console {
        @Override
        public void output(byte[] bytes) {}

        @Override
        public void errorOutput(byte[] bytes) {}

        @Override
        public void commandEnded(int status) {}

        @Override
        public void halted(int status) {}
    }
}
