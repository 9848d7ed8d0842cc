package dev.rse.app.past;

import dev.rse.app.fx.FxThread;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Duration;

/**
 * Goes to moments of the past and back to now. Finding a moment may take a while, so it happens on a thread of its own, one
 * moment at a time; of those asked for meanwhile only the last is looked for. To be used on the JavaFX thread.
 */
public final class PastViewModel {
    /** In place of an epoch: the live machine, or none. */
    public static final long NOW = Long.MAX_VALUE;

    /** Finding a moment that is quicker than this shows no sign of being busy. */
    private static final Duration PATIENCE = Duration.millis(200);

    private static final int FIRST_PACE = 16;

    /** A run whose past can be looked at. */
    public interface Reader {
        /**
         * The state so many ticks before the end of an epoch, 0 for its end; blocks, and gives up when interrupted. On any
         * thread but the braid's.
         */
        Moment at(long epoch, long ticksBefore) throws HistoryException, InterruptedException;

        /** How many ticks an epoch has. On any thread but the braid's. */
        long ticks(long epoch);

        /** The newest epoch with a state; −1 before the first. */
        long newest();
    }

    private final MomentShown shown;
    private final ReadOnlyLongWrapper epoch = new ReadOnlyLongWrapper(NOW);
    private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper wanted = new ReadOnlyLongWrapper(NOW);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final BooleanProperty playing = new SimpleBooleanProperty(false);
    private final IntegerProperty pace = new SimpleIntegerProperty(FIRST_PACE);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition beat = new PauseTransition();
    private final ThreadPoolExecutor finder = new ThreadPoolExecutor(
            1,
            1,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("past").factory());
    private final List<Moment> open = new ArrayList<>();
    private Reader reader;
    private Future<?> search;
    private Place place;
    private Place target;
    private int generation;
    private long playedFrom;
    private long playedSince;

    /** Shows the moments it finds in {@code shown}. */
    public PastViewModel(MomentShown shown) {
        this.shown = shown;
        finder.allowCoreThreadTimeOut(true);
        patience.setOnFinished(_ -> busy.set(search != null));
        beat.setOnFinished(_ -> beat());
        playing.subscribe(now -> {
            if (now) {
                restartClock();
                beat();
            } else {
                beat.stop();
            }
        });
        pace.subscribe(_ -> restartClock());
    }

    /** Looks into another run from now on, and shows it live. */
    public void follow(Reader run) {
        now();
        reader = run;
    }

    /** The epoch after which, or after whose end, the moment shown lies; or {@link #NOW}. */
    public ReadOnlyLongProperty epoch() {
        return epoch.getReadOnlyProperty();
    }

    /** Whether the moment shown is the first state, so that nothing was before it. */
    public ReadOnlyBooleanProperty first() {
        return first.getReadOnlyProperty();
    }

    /** The epoch that is being looked for, or {@link #NOW} if none. */
    public ReadOnlyLongProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** Whether looking for it has taken long enough to say so. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last moment asked for was not found, in one line; empty if it was. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the past is being played. */
    public BooleanProperty playing() {
        return playing;
    }

    /** Epochs a second at which it is played, at least 1. */
    public IntegerProperty pace() {
        return pace;
    }

    /** Whether the live machine is shown. */
    public boolean isLive() {
        return epoch.get() == NOW;
    }

    /** The moment shown; nothing while the live machine is. It is closed some time after another is shown. */
    public Optional<Moment> moment() {
        return isLive() || open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }

    /**
     * Reads something of the moment shown, on the thread that looks for moments, which does not close it meanwhile.
     * Completes exceptionally if the past is left before.
     */
    public <T> CompletableFuture<T> read(Function<Moment, T> question) {
        Optional<Moment> at = moment();
        return at.isEmpty()
                ? CompletableFuture.failedFuture(new IllegalStateException("now is shown"))
                : CompletableFuture.supplyAsync(() -> question.apply(at.get()), finder);
    }

    /** Shows the state after {@code to}, −1 for the first state, {@link #NOW} for the live machine. */
    public void goTo(long to) {
        if (to == NOW) {
            now();
        } else if (reader != null) {
            goTo(new Place(Math.clamp(to, -1, Math.max(-1, reader.newest())), 0));
        }
    }

    private void goTo(Place to) {
        target = to;
        wanted.set(to.epoch());
        if (search == null) {
            search();
        }
    }

    /** Shows the end of the epoch so many later than the one shown or looked for; beyond the newest is now. */
    public void step(long epochs) {
        if (reader == null) {
            return;
        }
        Place from = from();
        // Of an epoch that is looked into, the end is the next one, and the beginning the one before.
        long to = from.epoch() + epochs - (from.ticksBefore() > 0 && epochs > 0 ? 1 : 0);
        goTo((isNow() && epochs > 0) || to > reader.newest() ? NOW : to);
    }

    /** Shows the moment so many ticks of every strand later than the one shown or looked for; beyond the newest is now. */
    public void stepTicks(long ticks) {
        if (reader == null) {
            return;
        }
        Place to = from().later(ticks);
        if (to.epoch() >= reader.newest() && to.ticksBefore() < 0) {
            now();
        } else {
            goTo(to);
        }
    }

    private boolean isNow() {
        return isLive() && target == null;
    }

    /** What is looked for or shown. */
    private Place from() {
        return target != null ? target : isLive() ? new Place(reader.newest(), 0) : place;
    }

    /** Shows the live machine. */
    public void now() {
        cancel();
        playing.set(false);
        place = null;
        first.set(false);
        epoch.set(NOW);
        shown.live();
        retire(0);
    }

    /** Gives up looking for a moment; what is shown stays. */
    public void cancel() {
        generation++;
        if (search != null) {
            search.cancel(true);
            search = null;
        }
        patience.stop();
        busy.set(false);
        noLongerWanted();
        failure.set("");
    }

    private void noLongerWanted() {
        target = null;
        wanted.set(NOW);
    }

    private void search() {
        Place to = target;
        int mine = generation;
        Reader in = reader;
        failure.set("");
        patience.playFromStart();
        search = finder.submit(() -> find(in, to, mine));
    }

    private void find(Reader in, Place to, int mine) {
        try {
            Place settled = to.settled(in);
            Moment found = in.at(settled.epoch(), settled.ticksBefore());
            FxThread.run(() -> found(found, to, settled, mine));
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        } catch (HistoryException | IllegalArgumentException wrong) {
            FxThread.run(() -> failed(wrong.getMessage(), mine));
        } catch (UncheckedIOException wrong) {
            FxThread.run(() -> failed(wrong.getCause().getMessage(), mine));
        }
    }

    private void found(Moment moment, Place sought, Place settled, int mine) {
        if (mine != generation) {
            finder.execute(moment::close);
            return;
        }
        search = null;
        patience.stop();
        open.add(moment);
        place = settled;
        first.set(settled.epoch() < 0);
        epoch.set(moment.epoch());
        shown.show(of(moment));
        // A picture of the moment before may still be being painted.
        retire(2);
        if (!sought.equals(target)) {
            search();
            return;
        }
        noLongerWanted();
        busy.set(false);
        if (playing.get()) {
            beat();
        }
    }

    private void failed(String why, int mine) {
        if (mine == generation) {
            cancel();
            playing.set(false);
            failure.set(why);
        }
    }

    private void retire(int left) {
        while (open.size() > left) {
            finder.execute(open.removeFirst()::close);
        }
    }

    private static PastMoment of(Moment moment) {
        List<PastMoment.Strand> strands = new ArrayList<>();
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            strands.add(new PastMoment.Strand(
                    moment.tick(strand), moment.root(strand), moment.memory(strand), moment.layout(strand)));
        }
        return new PastMoment(moment.epoch(), moment.ticksBefore(), moment.root(), strands);
    }

    private void restartClock() {
        playedFrom = epoch.get();
        playedSince = System.nanoTime();
    }

    /** Shows the epoch that is due by now; those that came too fast are left out. */
    private void beat() {
        if (!playing.get() || isLive()) {
            playing.set(false);
            return;
        }
        if (search != null) {
            return;
        }
        double seconds = (System.nanoTime() - playedSince) / 1e9;
        long due = playedFrom + (long) (seconds * pace.get());
        if (due > reader.newest()) {
            now();
        } else if (due > epoch.get()) {
            goTo(due);
        } else {
            double next = (epoch.get() + 1 - playedFrom) / (double) pace.get() - seconds;
            beat.setDuration(Duration.seconds(Math.max(0.001, next)));
            beat.playFromStart();
        }
    }
}
