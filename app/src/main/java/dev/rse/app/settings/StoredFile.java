package dev.rse.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One versioned JSON file of the workbench.
 *
 * <p>A file that cannot be read is never overwritten: it is moved aside, the caller goes on with its defaults, and one
 * line says what happened.
 */
public final class StoredFile {

    private static final String VERSION = "version";

    private final Path path;
    private final int version;
    private final Consumer<String> warning;

    /** The file at {@code path} in format {@code version}; {@code warning} receives one line for each thing amiss. */
    public StoredFile(Path path, int version, Consumer<String> warning) {
        this.path = path;
        this.version = version;
        this.warning = warning;
    }

    /**
     * Reads the file and lets {@code decode} make sense of it.
     *
     * @return nothing when there is no file yet, or when it had to be moved aside
     */
    public <T> Optional<T> read(Decoder<T> decode) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> object = JsonText.readObject(Files.readString(path, StandardCharsets.UTF_8));
            if (!Long.valueOf(version).equals(object.get(VERSION))) {
                throw new IOException("it has version " + object.get(VERSION) + ", this workbench reads " + version);
            }
            return Optional.of(decode.decode(object));
        } catch (IOException | RuntimeException unreadable) {
            moveAside(unreadable);
            return Optional.empty();
        }
    }

    /** Replaces the file as a whole: a reader sees the old text or the new one, never a part. */
    public void write(Map<String, ?> content) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(VERSION, version);
        object.putAll(content);
        try {
            Files.createDirectories(path.getParent());
            Path next = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(next, JsonText.write(object), StandardCharsets.UTF_8);
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            warning.accept(
                    "Could not write " + path + " (" + full.getMessage() + "); the change lasts until you leave.");
        }
    }

    private void moveAside(Exception unreadable) {
        String reason = unreadable.getMessage() == null
                ? unreadable.getClass().getSimpleName()
                : unreadable.getMessage().lines().findFirst().orElse("unreadable");
        try {
            Path aside = freeName();
            Files.move(path, aside);
            warning.accept("Could not read " + path.getFileName() + " (" + reason
                    + "). Using the defaults; the old file is kept as " + aside + ".");
        } catch (IOException stuck) {
            warning.accept(
                    "Could not read " + path + " (" + reason + "), nor move it aside (" + stuck.getMessage() + ").");
        }
    }

    private Path freeName() {
        int number = 1;
        while (Files.exists(path.resolveSibling(path.getFileName() + ".unreadable-" + number))) {
            number++;
        }
        return path.resolveSibling(path.getFileName() + ".unreadable-" + number);
    }

    /**
     * Makes a value of the content of a file.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface Decoder<T> {
        /**
         * Decodes {@code object}.
         *
         * @throws IOException when something in it makes no sense
         */
        T decode(Map<String, Object> object) throws IOException;
    }
}
