package dev.rse.app.cli;

import dev.rse.app.settings.ThemeChoice;
import dev.rse.app.start.ContactSheet;
import dev.rse.app.start.PictureFile;
import dev.rse.app.start.PictureRequest;
import dev.rse.app.start.Pictures;
import dev.rse.app.start.Shot;
import dev.rse.app.start.Trouble;
import dev.rse.torus.braid.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.WritableImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rse screenshot}: draws panels without a display. The same arguments give the same bytes. */
@Command(
        name = "screenshot",
        mixinStandardHelpOptions = true,
        description =
                "Draws a panel of the workbench, or the whole window, without a display. The same arguments give the"
                        + " same bytes.")
final class ScreenshotCommand implements Callable<Integer> {

    private static final List<String> SIZES = List.of("1280x800", "1920x1080");
    private static final List<String> THEMES = List.of("dark", "light");
    private static final Pattern SIDES = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PANEL", description = "What to draw; see --list.")
    private Optional<String> panel;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE.png", description = "Where to write it.")
    private Optional<Path> file;

    @Option(names = "--list", description = "List what can be drawn.")
    private boolean list;

    @Option(
            names = "--all",
            paramLabel = "DIR",
            description =
                    "Draw everything into a folder in both themes and both sizes, as NAME-THEME-WxH.png, and all of"
                            + " it small on contact-sheet.png.")
    private Optional<Path> all;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size in scene pixels. Default 1280x800; with --all also 1920x1080.")
    private Optional<String> size;

    @Option(names = "--theme", paramLabel = "dark|light", description = "Default dark; with --all both.")
    private Optional<String> theme;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "Pixels for each scene pixel. Default ${DEFAULT-VALUE}.")
    private int scale;

    @Option(
            names = "--after",
            paramLabel = "EPOCH",
            defaultValue = "40",
            description = "Epochs to run before. Default ${DEFAULT-VALUE}.")
    private long after;

    @Option(
            names = "--fault",
            paramLabel = "KIND@EPOCH:LANE[:STRAND]",
            description = "A fault to inject; may be given more than once.")
    private List<String> faults = new ArrayList<>();

    @Option(
            names = "--animate",
            paramLabel = "N",
            description = "Draw the braid's last N epochs as an animated PNG; N is 1 to 96 and no more than --after.")
    private Optional<Integer> animated = Optional.empty();

    @Override
    public Integer call() throws IOException {
        try {
            if (list) {
                Pictures.shots().forEach(shot -> spec.commandLine().getOut().println(shot.name()));
            } else if (all.isPresent()) {
                drawAll(all.get());
            } else {
                drawOne();
            }
            return 0;
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.wrongUsage(wrong.getMessage());
        }
    }

    private void drawOne() throws IOException {
        String wanted = panel.orElseThrow(
                () -> new IllegalArgumentException(
                        "say what to draw and where to: rse screenshot PANEL FILE.png; rse screenshot --list names the panels"));
        Path target = file.orElseThrow(
                () -> new IllegalArgumentException("say where to draw it: rse screenshot " + wanted + " FILE.png"));
        PictureRequest request = request(size.orElse(SIZES.getFirst()), theme.orElse(THEMES.getFirst()));
        List<Shot> shots = Pictures.shots();
        Shot shot = shots.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no panel is called " + wanted + "; there are "
                        + String.join(", ", shots.stream().map(Shot::name).toList())));
        if (animated.isPresent() && !shot.panel().equals("braid")) {
            throw new IllegalArgumentException("only the braid can be animated, not " + wanted);
        }
        try (Pictures pictures = Pictures.prepare(request, shot.trouble())) {
            if (animated.isPresent()) {
                pictures.film(animated.get(), target);
                spec.commandLine().getOut().println(target);
            } else {
                PictureFile.write(pictures.draw(shot), target);
                told(target);
            }
        }
    }

    // No method and no lambda may name a type of JavaFX: every command looks at this class, even where there is none.
    private void drawAll(Path folder) throws IOException {
        List<PictureRequest> requests = new ArrayList<>();
        for (String eachSize : size.map(List::of).orElse(SIZES)) {
            for (String eachTheme : theme.map(List::of).orElse(THEMES)) {
                requests.add(request(eachSize, eachTheme));
            }
        }
        List<Shot> shots = Pictures.shots();
        ContactSheet sheet = new ContactSheet(shots.stream().map(Shot::name).toList());
        for (PictureRequest request : requests) {
            for (Trouble trouble : Trouble.values()) {
                List<Shot> these =
                        shots.stream().filter(shot -> shot.trouble() == trouble).toList();
                try (Pictures pictures = Pictures.prepare(request, trouble)) {
                    for (Shot shot : these) {
                        WritableImage image = pictures.draw(shot);
                        sheet.add(shot.name(), request.name(), image);
                        Path target = folder.resolve(shot.name() + "-" + request.name() + ".png");
                        PictureFile.write(image, target);
                        told(target);
                    }
                }
            }
        }
        Path target = folder.resolve("contact-sheet.png");
        PictureFile.write(sheet.draw(), target);
        told(target);
    }

    private void told(Path drawn) {
        spec.commandLine().getOut().println(drawn);
    }

    private PictureRequest request(String sides, String colours) {
        Matcher measured = SIDES.matcher(sides);
        if (!measured.matches()) {
            throw new IllegalArgumentException("a size is written WxH, such as 1280x800; this is " + sides);
        }
        ThemeChoice chosen = switch (colours) {
            case "dark" -> ThemeChoice.DARK;
            case "light" -> ThemeChoice.LIGHT;
            default -> throw new IllegalArgumentException("the theme is dark or light, not " + colours);
        };
        return new PictureRequest(
                Integer.parseInt(measured.group(1)),
                Integer.parseInt(measured.group(2)),
                scale,
                chosen,
                after,
                faults.stream().map(Fault::parse).toList());
    }
}
