package dev.rse.app.dock;

import dev.rse.app.settings.Folders;
import dev.rse.app.settings.StoredFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the layout in a file. */
public final class LayoutStore {

    private static final int VERSION = 1;

    private final StoredFile file;

    /** The layout in {@code folders}; {@code warning} receives one line for each thing amiss. */
    public LayoutStore(Folders folders, Consumer<String> warning) {
        this.file = new StoredFile(folders.configuration().resolve("layout.json"), VERSION, warning);
    }

    /** The layout of the last start; nothing at the first start or when the file had to be moved aside. */
    public Optional<Layout> load() {
        return file.read(LayoutStore::decode);
    }

    /** Keeps {@code layout} for the next start. */
    public void save(Layout layout) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("width", layout.width());
        content.put("height", layout.height());
        content.put("maximised", layout.maximised());
        content.put("docks", LayoutCodec.encode(layout.docks()));
        file.write(content);
    }

    private static Layout decode(Map<String, Object> content) throws IOException {
        if (content.get("width") instanceof Number width
                && content.get("height") instanceof Number height
                && content.get("maximised") instanceof Boolean maximised) {
            return new Layout(
                    width.doubleValue(), height.doubleValue(), maximised, LayoutCodec.decode(content.get("docks")));
        }
        throw new IOException("it does not say how large the window is");
    }
}
