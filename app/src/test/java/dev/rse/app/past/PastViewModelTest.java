package dev.rse.app.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.fx.FxThread;
import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PastViewModelTest {
    private static final int EPOCHS = 20;
    private static final MachineSpec SPEC = new MachineSpec("none", List.of(), new Lattice(4, 4, 4), 1, true);

    private final MomentShown shown = new MomentShown();
    private final SlowReader reader = new SlowReader();
    private final PastViewModel past = FxThread.ask(() -> {
                PastViewModel made = new PastViewModel(shown);
                made.follow(reader);
                return made;
            })
            .join();

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** A run that lets nobody in before the gate is opened. */
    private static final class SlowReader implements PastViewModel.Reader {
        private final List<Long> asked = new CopyOnWriteArrayList<>();
        private final CountDownLatch gate = new CountDownLatch(1);
        private final History history;

        private SlowReader() {
            Braid braid = new Braid(SPEC.braid(), Catalogue.everything(), new InlineLanes(), Stopwatch.NONE);
            history = new History(braid, Catalogue.everything());
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                braid.runEpoch();
            }
        }

        @Override
        public Moment at(long epoch, long ticksBefore) throws HistoryException, InterruptedException {
            asked.add(epoch);
            gate.await();
            if (epoch == 13) {
                throw new HistoryException("epoch 13 is gone");
            }
            return ticksBefore == 0 ? history.at(epoch) : history.within(epoch, ticksBefore);
        }

        @Override
        public long ticks(long epoch) {
            return history.ticks(epoch);
        }

        @Override
        public long newest() {
            return history.lastEpoch();
        }
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> FxThread.ask(condition::getAsBoolean).join());
    }

    private void run(Runnable work) {
        FxThread.ask(() -> {
                    work.run();
                    return true;
                })
                .join();
    }

    @Test
    void ofManyAskedForMeanwhileOnlyTheLastIsLookedFor() throws TimeoutException {
        run(() -> past.goTo(1));
        until(() -> reader.asked.size() == 1);
        run(() -> {
            past.goTo(2);
            past.goTo(3);
            past.goTo(4);
        });
        until(() -> past.busy().get());
        assertTrue(past.isLive(), "nothing is shown before it is found");
        reader.gate.countDown();
        until(() -> past.epoch().get() == 4);
        assertEquals(List.of(1L, 4L), reader.asked);
        until(() -> !past.busy().get());
        assertEquals(4, FxThread.ask(() -> shown.past().get().epoch()).join());
    }

    @Test
    void aSearchCanBeGivenUp() throws TimeoutException {
        run(() -> past.goTo(5));
        until(() -> past.busy().get());
        run(past::cancel);
        assertFalse(past.busy().get());
        reader.gate.countDown();
        run(() -> past.goTo(6));
        until(() -> past.epoch().get() == 6);
        run(past::now);
        assertTrue(past.isLive());
        assertTrue(FxThread.ask(() -> shown.past().get() == null).join());
    }

    @Test
    void whyThereIsNoMomentIsSaid() throws TimeoutException {
        reader.gate.countDown();
        run(() -> past.goTo(13));
        until(() -> past.failure().get().equals("epoch 13 is gone"));
        assertTrue(past.isLive());
        run(() -> past.goTo(12));
        until(() -> past.epoch().get() == 12);
        assertEquals("", past.failure().get());
    }

    @Test
    void steppingBeyondTheNewestIsNow() throws TimeoutException {
        reader.gate.countDown();
        run(() -> past.step(-1));
        until(() -> past.epoch().get() == EPOCHS - 2);
        run(() -> past.step(1));
        until(() -> past.epoch().get() == EPOCHS - 1);
        run(() -> past.step(1));
        assertTrue(past.isLive());
        run(() -> past.goTo(1000));
        until(() -> past.epoch().get() == EPOCHS - 1);
    }

    private void untilShown(long epoch, long ticksBefore) throws TimeoutException {
        until(() -> shown.past().get() != null
                && shown.past().get().epoch() == epoch
                && shown.past().get().ticksBefore() == ticksBefore);
    }

    @Test
    void ticksAreSteppedBackAndForthAcrossTheEndsOfEpochs() throws TimeoutException {
        reader.gate.countDown();
        long ticks = reader.history.ticks(EPOCHS - 1);
        run(() -> past.stepTicks(-1));
        untilShown(EPOCHS - 2, 1);
        assertTrue(
                shown.past().get().words().contains("1 before the end of epoch 19"),
                shown.past().get().words());
        run(() -> past.stepTicks(-1));
        untilShown(EPOCHS - 2, 2);
        run(() -> past.stepTicks(2 - ticks));
        untilShown(EPOCHS - 2, 0);
        run(() -> past.stepTicks(1));
        untilShown(EPOCHS - 2, ticks - 1);
        run(() -> past.step(-1));
        untilShown(EPOCHS - 2, 0);
        run(() -> past.stepTicks(2));
        untilShown(EPOCHS - 2, ticks - 2);
        run(() -> past.step(1));
        untilShown(EPOCHS - 1, 0);
        run(() -> past.stepTicks(1));
        assertTrue(past.isLive(), "after the newest comes now");
    }

    @Test
    void beforeTheFirstStateThereIsNothing() throws TimeoutException {
        reader.gate.countDown();
        run(() -> past.goTo(0));
        untilShown(0, 0);
        assertFalse(past.first().get());
        run(() -> past.stepTicks(-reader.history.ticks(0)));
        untilShown(-1, 0);
        assertTrue(past.first().get());
        run(() -> past.stepTicks(-5));
        until(() -> past.wanted().get() == PastViewModel.NOW);
        assertTrue(past.first().get());
        assertEquals("the first state", shown.past().get().words());
    }
}
