package dev.rse.app.cli;

import dev.rse.app.settings.ThemeChoice;
import dev.rse.app.start.PictureFile;
import dev.rse.app.start.PictureRequest;
import dev.rse.app.start.Pictures;
import dev.rse.torus.braid.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PANEL", description = "What to draw; see --list.")
    private Optional<String> panel;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE.png", description = "Where to write it.")
    private Optional<Path> file;

    @Option(names = "--list", description = "List what can be drawn.")
    private boolean list;

    @Option(names = "--all", paramLabel = "DIR", description = "Draw everything into a folder, as PANEL-THEME.png.")
    private Optional<Path> all;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            description = "Size in scene pixels. Default ${DEFAULT-VALUE}.")
    private String size;

    @Option(
            names = "--theme",
            paramLabel = "dark|light",
            defaultValue = "dark",
            description = "Default ${DEFAULT-VALUE}.")
    private String theme;

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

    @Override
    public Integer call() throws IOException {
        if (list) {
            PictureRequest.PANELS.forEach(spec.commandLine().getOut()::println);
            return 0;
        }
        try {
            List<String> panels = panels();
            PictureRequest request = request();
            draw(
                    request,
                    panels.stream()
                            .filter(each -> !each.equals(PictureRequest.FAULT))
                            .toList());
            draw(
                    request.withFault(),
                    panels.stream().filter(PictureRequest.FAULT::equals).toList());
            return 0;
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.wrongUsage(wrong.getMessage());
        }
    }

    private void draw(PictureRequest request, List<String> panels) throws IOException {
        if (panels.isEmpty()) {
            return;
        }
        try (Pictures pictures = Pictures.prepare(request)) {
            for (String each : panels) {
                Path target = all.map(folder -> folder.resolve(each + "-" + theme + ".png"))
                        .orElseGet(() -> file.orElseThrow());
                PictureFile.write(pictures.draw(each), target);
                spec.commandLine().getOut().println(target);
            }
        }
    }

    private List<String> panels() {
        if (all.isPresent()) {
            return PictureRequest.PANELS;
        }
        String wanted = panel.orElseThrow(
                () -> new IllegalArgumentException(
                        "say what to draw and where to: rse screenshot PANEL FILE.png; rse screenshot --list names the panels"));
        if (!PictureRequest.PANELS.contains(wanted)) {
            throw new IllegalArgumentException(
                    "no panel is called " + wanted + "; there are " + String.join(", ", PictureRequest.PANELS));
        }
        if (file.isEmpty()) {
            throw new IllegalArgumentException("say where to draw it: rse screenshot " + wanted + " FILE.png");
        }
        return List.of(wanted);
    }

    private PictureRequest request() {
        String[] sides = size.split("x", -1);
        if (sides.length != 2 || !sides[0].matches("[0-9]{1,5}") || !sides[1].matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("a size is written WxH, such as 1280x800; this is " + size);
        }
        ThemeChoice chosen = switch (theme) {
            case "dark" -> ThemeChoice.DARK;
            case "light" -> ThemeChoice.LIGHT;
            default -> throw new IllegalArgumentException("the theme is dark or light, not " + theme);
        };
        return new PictureRequest(
                Integer.parseInt(sides[0]),
                Integer.parseInt(sides[1]),
                scale,
                chosen,
                after,
                faults.stream().map(Fault::parse).toList());
    }
}
