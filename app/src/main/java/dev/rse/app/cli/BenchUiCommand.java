package dev.rse.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rse.app.bench.PaintFigures;
import dev.rse.app.bench.UiBench;
import dev.rse.app.bench.WindowFigures;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rse bench ui}: how fast the braid is drawn. */
@Command(
        name = "ui",
        mixinStandardHelpOptions = true,
        description = "Measures how fast the braid is drawn with 10,000 samples, by the renderer alone and in a window"
                + " (on the display if there is one), and checks that the same frame comes out the same each time.")
final class BenchUiCommand implements Callable<Integer> {

    private static final double HUNDREDTHS = 100;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds of 60 frames for the renderer. Default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How long each window is measured. Default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        UiBench.Report report = run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(report));
        } else {
            report.painted().forEach(figures -> out.println(line(figures)));
            report.shown().forEach(figures -> out.println(line(figures)));
        }
        return 0;
    }

    private UiBench.Report run() {
        try {
            return new UiBench(rounds, seconds).run();
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.wrongUsage(wrong.getMessage());
        } catch (IllegalStateException broken) {
            throw CommandFailure.failed(broken.getMessage());
        }
    }

    private static String line(PaintFigures figures) {
        return String.format(
                Locale.ROOT,
                "renderer %dx%d: %.1f frames/s, a frame %.1f ms (p95 %.1f ms), %d samples",
                figures.width(),
                figures.height(),
                figures.framesPerSecond(),
                figures.medianMillis(),
                figures.lateMillis(),
                figures.samples());
    }

    private static String line(WindowFigures figures) {
        return String.format(
                Locale.ROOT,
                "%s %dx%d: %.1f frames/s, a frame %.1f ms (p95 %.1f ms), JavaFX thread %.2f ms a frame (the view %.2f), %s, %d samples",
                figures.platform(),
                figures.width(),
                figures.height(),
                figures.framesPerSecond(),
                figures.medianMillis(),
                figures.lateMillis(),
                figures.fxMillis(),
                figures.viewMillis(),
                figures.detail(),
                figures.samples());
    }

    private static ObjectNode json(UiBench.Report report) {
        ObjectNode all = Json.object();
        all.put("benchmark", "ui");
        all.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode painted = all.putArray("renderer");
        for (PaintFigures figures : report.painted()) {
            painted.addObject()
                    .put("width", figures.width())
                    .put("height", figures.height())
                    .put("frames", figures.frames())
                    .put("frames_per_s", rounded(figures.framesPerSecond()))
                    .put("p50_ms", rounded(figures.medianMillis()))
                    .put("p95_ms", rounded(figures.lateMillis()))
                    .put("samples", figures.samples())
                    .put("digest", figures.digest());
        }
        ArrayNode shown = all.putArray("window");
        for (WindowFigures figures : report.shown()) {
            shown.addObject()
                    .put("platform", figures.platform())
                    .put("width", figures.width())
                    .put("height", figures.height())
                    .put("frames", figures.frames())
                    .put("frames_per_s", rounded(figures.framesPerSecond()))
                    .put("p50_ms", rounded(figures.medianMillis()))
                    .put("p95_ms", rounded(figures.lateMillis()))
                    .put("view_on_fx_thread_ms", rounded(figures.viewMillis()))
                    .put("fx_thread_ms", rounded(figures.fxMillis()))
                    .put("detail", figures.detail())
                    .put("samples", figures.samples());
        }
        return all;
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
