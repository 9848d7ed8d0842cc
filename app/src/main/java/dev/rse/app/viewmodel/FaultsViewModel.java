package dev.rse.app.viewmodel;

import dev.rse.app.fx.FxThread;
import dev.rse.app.machine.FaultStory;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Every disagreement between lanes, newest first. Fed on the machine's thread, read on the JavaFX thread. */
public final class FaultsViewModel implements BraidListener {

    private static final int LISTED = 1000;

    private final ObservableList<FaultStory> stories = FXCollections.observableArrayList();
    private final List<Consumer<FaultStory>> readers = new ArrayList<>();

    /** The stories, newest first. */
    public ObservableList<FaultStory> stories() {
        return stories;
    }

    /** {@code reader} gets each new story on the JavaFX thread. To be called before the machine starts. */
    public void follow(Consumer<FaultStory> reader) {
        readers.add(reader);
    }

    /** Lists the stories of another machine, newest first, without telling them again. */
    public void begin(List<FaultStory> told) {
        stories.setAll(told);
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        List<FaultStory> told = FaultStory.of(epoch);
        if (!told.isEmpty()) {
            FxThread.run(() -> told.forEach(this::add));
        }
    }

    private void add(FaultStory story) {
        stories.addFirst(story);
        if (stories.size() > LISTED) {
            stories.removeLast();
        }
        readers.forEach(reader -> reader.accept(story));
    }
}
