package dev.rse.app.program;

import dev.rse.app.settings.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the editor holds, kept between starts whether it was saved or not. */
final class Draft {

    /**
     * What was kept.
     *
     * @param text the text
     * @param file the file it belongs to; empty if none
     */
    record Kept(String text, String file) {}

    private static final int VERSION = 1;

    private final StoredFile stored;

    /** The draft in a folder; {@code warning} receives one line for each thing amiss. */
    Draft(Path folder, Consumer<String> warning) {
        stored = new StoredFile(folder.resolve("program-draft.json"), VERSION, warning);
    }

    /** What was kept last; nothing at the first start. */
    Optional<Kept> read() {
        return stored.read(object -> {
            if (object.get("text") instanceof String text && object.get("file") instanceof String file) {
                return new Kept(text, file);
            }
            throw new IOException("it has no text");
        });
    }

    /** Keeps a text. One call at a time. */
    void write(Kept kept) {
        stored.write(Map.of("text", kept.text(), "file", kept.file()));
    }
}
