package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.journal.HaltEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.RepairEntry;
import dev.rse.torus.memory.StoreKeeper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Damage in the committed states: found, mended, told, and never computed with. */
class StoreFaultTest {
    private final Braid braid = Hopper.braid(8, new InlineLanes());
    private final Braid clean = Hopper.braid(8, new InlineLanes());
    private final List<JournalEntry> journal = new ArrayList<>();

    private EpochRecord step() {
        clean.runEpoch();
        EpochRecord epoch = braid.runEpoch();
        assertEquals(clean.root(), braid.root());
        return epoch;
    }

    private StoreKeeper keeper() {
        return new StoreKeeper(braid.committed(0));
    }

    @Test
    void everyWrittenPageOfEitherCopyMayBeDamaged() {
        braid.journalTo(journal::add);
        step();
        int repairs = 0;
        for (int page = 0; page < braid.committed(0).pageCount(); page++) {
            for (int copy = 0; copy < 2 && keeper().isWritten(page); copy++) {
                keeper().corruptPage(page, copy, (37 * page) & 511, 5);
                for (int e = 0; e < StoreWatch.ROUND && !keeper().isSound(page, copy); e++) {
                    repairs += step().repairs().size();
                }
                assertTrue(keeper().isSound(page, copy), "page " + page + ", copy " + copy + " was never mended");
                repairs += step().repairs().size();
            }
        }
        assertTrue(repairs > 0);
        assertEquals(
                repairs, journal.stream().filter(RepairEntry.class::isInstance).count());
        assertEquals(braid.epoch() * 6, braid.executions(), "damage in one copy needs no third execution");
        assertEquals(0, braid.lost());
    }

    @Test
    void aDamagedTreeCostsAThirdExecutionAtMost() {
        step();
        for (int node = 1; node < keeper().nodes(); node += 7) {
            keeper().corruptTree(node & 1, node, 99);
            for (int e = 0; e < StoreWatch.ROUND && !keeper().isSameNode(node); e++) {
                step();
            }
            assertTrue(keeper().isSameNode(node), "node " + node + " was never mended");
        }
        assertTrue(braid.executions() <= braid.epoch() * 7);
    }

    @Test
    void aPageDamagedInBothCopiesHaltsTheBraidByName() {
        braid.journalTo(journal::add);
        step();
        keeper().corruptPage(0, 0, 8, 3);
        keeper().corruptPage(0, 1, 8, 4);
        BraidHaltedException halt = assertThrows(BraidHaltedException.class, braid::runEpoch);
        assertTrue(halt.getMessage().contains("page 0 of strand A"), halt.getMessage());
        assertTrue(braid.halted());
    }

    @Test
    void theJournalOfAHaltEndsWithIt() {
        braid.journalTo(journal::add);
        step();
        braid.inject(new Fault(FaultKind.LIE, 1, 0, 0));
        braid.inject(new Fault(FaultKind.LIE, 1, 1, 0));
        braid.inject(new Fault(FaultKind.LIE, 1, 2, 0));
        assertThrows(BraidHaltedException.class, braid::runEpoch);
        assertTrue(journal.getLast() instanceof HaltEntry halt
                && halt.epoch() == 1
                && !halt.why().isEmpty());
        assertEquals(3, braid.faultsInjected());
        assertEquals(0, braid.faultsOpen());
        assertFalse(braid.ended());
    }
}
