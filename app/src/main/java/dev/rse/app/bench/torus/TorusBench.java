package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures cases, each in a process of its own with the options of the JVM that {@code rse run} has. */
public final class TorusBench {
    /** Options of the measuring JVMs. */
    public static final List<String> OPTIONS =
            List.of("-XX:+UseCompactObjectHeaders", "-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=25");

    private final BenchSettings settings;
    private final Consumer<String> failures;

    /**
     * A benchmark.
     *
     * @param failures gets what a measuring process says on standard error
     */
    public TorusBench(BenchSettings settings, Consumer<String> failures) {
        this.settings = settings;
        this.failures = failures;
    }

    /**
     * Measures one case.
     *
     * @return its figures by name
     * @throws IllegalStateException with one line for people if it failed or its result was wrong
     */
    public ObjectNode measure(BenchCase one) {
        try {
            Process process = new ProcessBuilder(command(one)).start();
            process.getOutputStream().close();
            Thread errors = Thread.ofPlatform()
                    .daemon()
                    .start(() ->
                            process.errorReader(StandardCharsets.UTF_8).lines().forEach(failures));
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            errors.join();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(one.title() + " could not be measured; the lines above say why");
            }
            return (ObjectNode) new ObjectMapper().readTree(told);
        } catch (IOException e) {
            throw new IllegalStateException(one.title() + " could not be measured: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(one.title() + " was interrupted", e);
        }
    }

    private List<String> command(BenchCase one) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(BenchProcess.class.getName());
        command.add(one.title());
        command.add(Integer.toString(settings.rounds()));
        command.add(Long.toString(settings.events()));
        command.add(Integer.toString(settings.tori()));
        return command;
    }
}
