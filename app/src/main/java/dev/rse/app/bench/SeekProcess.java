package dev.rse.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts {@code seek} in a process of its own, as a person does. */
final class SeekProcess {
    private final Path capsule;
    private final Path states;

    SeekProcess(Path capsule, Path states) {
        this.capsule = capsule;
        this.states = states;
    }

    /** The script that started this process; none where the JVM was started without it. */
    static Optional<String> script() {
        return Optional.ofNullable(System.getProperty("rse.script"));
    }

    /**
     * Seeks and waits for the end of the process.
     *
     * @return what it printed
     * @throws IllegalStateException if it fails
     */
    String run(long epoch) throws IOException, InterruptedException {
        return run(epoch, "");
    }

    /**
     * Whether the process takes its classes from a start-up cache. One is asked that tells where each class comes from.
     *
     * @throws IllegalStateException if it fails
     */
    boolean usesStartUpCache() throws IOException, InterruptedException {
        return run(0, "-Xlog:class+load:stdout")
                .lines()
                .anyMatch(line -> line.contains("SeekCommand source: shared objects file"));
    }

    private String run(long epoch, String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(script().map(List::of).orElseGet(SeekProcess::java));
        command.addAll(List.of("seek", capsule.toString(), "" + epoch, "--states", states.toString(), "--json"));
        ProcessBuilder builder = new ProcessBuilder(command);
        if (option.isEmpty()) {
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        } else {
            // The launcher tells on the error stream that it has read it.
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("JDK_JAVA_OPTIONS", option);
        }
        // Making a cache beside what is measured would slow it down.
        builder.environment().put("RSE_NO_TRAINING", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("seek ended with " + code + ": " + answer);
        }
        return answer;
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.rse.app.Main"));
        return command;
    }
}
