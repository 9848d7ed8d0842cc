package dev.rse.app.bench.torus;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;
import dev.rse.torus.program.Programs;

/**
 * The three strands of a braid executed once each, with nobody checking: what masking faults is compared with. Threads take
 * whichever strand is furthest behind, a piece at a time, as far as what the others send lets it go.
 */
final class UnmaskedStrands implements AutoCloseable {
    private static final int PIECES_AN_EPOCH = 4;

    private final ThreadTeam team;
    private final long crossTicks;
    private final long pieceTicks;
    private final One[] strands = new One[BraidSpec.STRANDS];
    private Throwable failure;

    /** One strand, and what was sent to it. */
    private static final class One {
        private final Memory memory;
        private final CommittedMemory committed;
        private final Torus torus;
        private final Outgoing outgoing = new Outgoing();
        private final Arrivals waiting = new Arrivals();
        private final Arrivals due = new Arrivals();
        private boolean taken;
        private long tick;

        One(StrandSpec spec, int index, long crossTicks) {
            Program program = Programs.standard().create(spec.program(), spec.lattice(), spec.parameters());
            StrandLayout layout = StrandLayout.of(program, spec.lattice(), spec.pendingCapacity());
            memory = new Memory(layout.pageCount());
            committed = new CommittedMemory(layout.pageCount());
            torus = Toruses.create(EngineKind.WHEEL, program, layout, memory, index, crossTicks);
            torus.initialise(spec.seed());
        }

        Digest root() {
            TreeUpdate update = new TreeUpdate();
            torus.store();
            memory.seal();
            committed.rootOf(memory, update);
            committed.commit(memory, update);
            return committed.root();
        }
    }

    UnmaskedStrands(BraidSpec spec, int threads) {
        team = new ThreadTeam(threads);
        crossTicks = spec.crossDelay();
        pieceTicks = Math.max(1, spec.strands().get(0).epochTicks() / PIECES_AN_EPOCH);
        for (int i = 0; i < strands.length; i++) {
            strands[i] = new One(spec.strands().get(i), i, crossTicks);
        }
    }

    /** Executes everything before a tick; returns how many events. */
    long runTo(long endTick) {
        long before = executed();
        team.run(member -> {
            work(endTick);
            team.meet(member);
        });
        if (failure != null) {
            throw new IllegalStateException("a strand failed outside its braid: " + failure.getMessage(), failure);
        }
        return executed() - before;
    }

    private long executed() {
        long sum = 0;
        for (One strand : strands) {
            sum += strand.torus.executed();
        }
        return sum;
    }

    private void work(long endTick) {
        try {
            for (One strand = take(endTick); strand != null; strand = take(endTick)) {
                strand.outgoing.clear();
                strand.torus.run(next(strand, endTick), Long.MAX_VALUE, strand.due, strand.outgoing);
                giveBack(strand);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(e);
        } catch (Throwable e) {
            fail(e);
        }
    }

    private synchronized void fail(Throwable why) {
        failure = why;
        notifyAll();
    }

    /** Waits for a strand that can go on; null once there is nothing more to take. */
    private synchronized One take(long endTick) throws InterruptedException {
        while (failure == null) {
            One next = null;
            boolean left = false;
            for (One strand : strands) {
                left |= strand.tick < endTick;
                if (!strand.taken && strand.tick < endTick && next(strand, endTick) <= slowest() + crossTicks) {
                    next = next == null || strand.tick < next.tick ? strand : next;
                }
            }
            if (next != null) {
                next.taken = true;
                next.due.dropBefore(Long.MAX_VALUE);
                next.waiting.moveBefore(next(next, endTick), next.due);
                next.due.order();
                return next;
            }
            if (!left) {
                return null;
            }
            wait();
        }
        return null;
    }

    private long next(One strand, long endTick) {
        return Math.min(endTick, strand.tick + pieceTicks);
    }

    private long slowest() {
        return Math.min(strands[0].tick, Math.min(strands[1].tick, strands[2].tick));
    }

    private synchronized void giveBack(One strand) {
        Outgoing batch = strand.outgoing;
        int index = strand == strands[0] ? 0 : strand == strands[1] ? 1 : 2;
        for (int i = 0; i < batch.count(); i++) {
            strands[batch.strand(i)].waiting.add(
                    batch.tick(i), Event.place(batch.cell(i), Event.STRAND - index), batch.payload(i));
        }
        strand.tick = strand.torus.tick();
        strand.taken = false;
        notifyAll();
    }

    Digest root(int strand) {
        return strands[strand].root();
    }

    @Override
    public void close() {
        team.close();
    }
}
