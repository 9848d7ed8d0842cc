package dev.rse.app.start;

import dev.rse.app.dock.Docks;
import dev.rse.app.fx.FxThread;
import dev.rse.app.log.LogBook;
import dev.rse.app.machine.Machine;
import dev.rse.app.machine.Timing;
import dev.rse.app.panel.PanelKind;
import dev.rse.app.past.PastViewModel;
import dev.rse.app.program.Template;
import dev.rse.app.run.RunRoom;
import dev.rse.app.settings.Folders;
import dev.rse.app.settings.Pace;
import dev.rse.app.settings.Settings;
import dev.rse.app.settings.ThemeChoice;
import dev.rse.app.window.Workbench;
import dev.rse.visualizer.braid.BraidFilm;
import dev.rse.visualizer.braid.BraidLook;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.pane.PictureRegion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/**
 * Pictures of the workbench, without a display: the same request always gives the same pixels, because every clock in the
 * machine stands still and it runs exactly as many epochs as are asked for.
 */
public final class Pictures implements AutoCloseable {

    private static final long EPOCHS_BACK = 5;
    private static final long TICKS_BACK = 3;
    private static final String BRAID = "braid";
    private static final String TYPED = "uname -a\rls /\recho hi\r";
    private static final double BARS = 28 + 40 + 28 + 26;

    private final PictureRequest request;
    private final Path home;
    private final RunRoom room = new RunRoom(Timing.STILL);
    private Stage stage;
    private Workbench workbench;
    private Parent content;

    private Pictures(PictureRequest request, Path home) {
        this.request = request;
        this.home = home;
    }

    /**
     * Starts the workbench without a display and runs its machine.
     *
     * @throws IOException if its folder cannot be made
     */
    public static Pictures prepare(PictureRequest request, Trouble trouble) throws IOException {
        Toolkit.startHeadless();
        Pictures pictures = new Pictures(request.with(trouble), Files.createTempDirectory("rse-picture"));
        FxThread.ask(pictures::open).join();
        pictures.run();
        return pictures;
    }

    // A toast over a panel says what the panel says itself, and goes away by the clock.
    private void hideToasts() {
        Node toasts = content.lookup("#toasts");
        toasts.setVisible(false);
    }

    /** Every picture that can be taken of a workbench with all its rooms, in the order of their panels. */
    public static List<Shot> shots() throws IOException {
        Toolkit.startHeadless();
        Path home = Files.createTempDirectory("rse-picture");
        try {
            return FxThread.ask(() -> {
                        Workbench unseen = new Workbench(new Stage(), Folders.under(home), List.of(new RunRoom()));
                        List<Shot> shots = Shot.of(unseen.frame().docks().panels().stream()
                                .map(PanelKind::id)
                                .toList());
                        unseen.close();
                        return shots;
                    })
                    .join();
        } finally {
            delete(home);
        }
    }

    /** Takes a picture; the machine's faults are those of the request. */
    public WritableImage draw(Shot shot) {
        FxThread.ask(() -> {
                    Docks docks = workbench.frame().docks();
                    shot.picked().ifPresent(pick -> {
                        docks.show(BRAID);
                        room.pick(pick.apply(room.history()));
                    });
                    shot.panels().forEach(docks::show);
                    if (docks.isMaximised() == shot.window()) {
                        docks.toggleMaximised();
                    }
                    size(shot.window() ? request.height() : request.height() + BARS);
                    return true;
                })
                .join();
        if (shot.panel().equals("program")) {
            write();
        }
        if (shot.past()) {
            goBack();
        }
        Stillness.await(content);
        WritableImage picture = FxThread.ask(() -> Snapshot.of(
                        content,
                        shot.window() ? content : content.lookup("#panel-" + shot.panel()),
                        request.width(),
                        request.height(),
                        request.scale()))
                .join();
        FxThread.run(room.past()::now);
        return picture;
    }

    // Within an epoch, so that all that is said of such a moment is seen.
    private void goBack() {
        FxThread.ask(() -> {
                    room.past().goTo(Math.max(0, room.history().latest().epoch() - EPOCHS_BACK));
                    room.past().stepTicks(-TICKS_BACK);
                    return true;
                })
                .join();
        Stillness.until(() -> FxThread.ask(() -> room.moment().past().get() != null
                        && room.past().wanted().get() == PastViewModel.NOW)
                .join());
    }

    // An editor with nothing in it shows none of what it does.
    private void write() {
        FxThread.ask(() -> {
                    room.program().begin(Template.FOREST_FIRE);
                    return true;
                })
                .join();
        Stillness.until(
                () -> FxThread.ask(() -> room.program().model().compiled().get() != null)
                        .join());
    }

    /**
     * Writes the last epochs of the braid as an animated PNG.
     *
     * @throws IllegalArgumentException if not so many epochs were run
     */
    public void film(int epochs, Path file) throws IOException {
        Theme colours = request.theme() == ThemeChoice.LIGHT ? Theme.LIGHT : Theme.DARK;
        BraidFilm film = new BraidFilm(room.history(), BraidLook.of(colours), epochs);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            film.write(out, request.width(), request.height(), request.scale(), _ -> {});
        }
    }

    @Override
    public void close() throws IOException {
        FxThread.ask(() -> {
                    workbench.close();
                    stage.close();
                    return true;
                })
                .join();
        delete(home);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean open() {
        stage = new Stage();
        Clock midnight = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        workbench = new Workbench(stage, Folders.under(home), List.of(room), new LogBook(midnight));
        Settings settings = workbench.frame().settings();
        settings.theme().set(request.theme());
        settings.pace().set(Pace.STEP);
        settings.reduceMotion().set(true);
        workbench.show(() -> true);
        // The headless platform's screen is small and fixed: the content is laid out beside it at its own size.
        content = stage.getScene().getRoot();
        Pane easel = new Pane();
        easel.getProperties().put(PictureRegion.ENLARGED, request.scale());
        stage.getScene().setRoot(easel);
        easel.getChildren().add(content);
        content.setManaged(false);
        hideToasts();
        PseudoClass light = PseudoClass.getPseudoClass("light");
        easel.pseudoClassStateChanged(light, request.theme() == ThemeChoice.LIGHT);
        size(request.height());
        return true;
    }

    private void size(double height) {
        content.resizeRelocate(0, 0, request.width(), height);
    }

    private void run() {
        Stillness.until(() -> room.machine().isPresent());
        Stillness.await(content);
        Machine machine = FxThread.ask(() -> room.machine().orElseThrow()).join();
        machine.type(TYPED.getBytes(StandardCharsets.UTF_8));
        machine.runner()
                .ask(braid -> {
                    request.faults().forEach(braid::inject);
                    return true;
                })
                .join();
        for (long epoch = 0; epoch < request.epochs(); epoch++) {
            machine.runner().stepEpoch();
        }
        Stillness.until(() -> machine.runner()
                .ask(braid -> braid.epoch() >= request.epochs() || braid.halted())
                .join());
    }
}
