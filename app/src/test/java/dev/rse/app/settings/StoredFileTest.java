package dev.rse.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFileTest {

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    private StoredFile file(int version) {
        return new StoredFile(folder.resolve("deep/thing.json"), version, warnings::add);
    }

    @Test
    void keepsEveryKindOfValue() {
        file(1).write(Map.of("text", "ä\"\n", "numbers", List.of(1, 2.5, -3L), "inner", Map.of("yes", true)));
        Map<String, Object> back = file(1).read(object -> object).orElseThrow();
        assertEquals("ä\"\n", back.get("text"));
        assertEquals(List.of(1L, 2.5, -3L), back.get("numbers"));
        assertEquals(Map.of("yes", true), back.get("inner"));
        assertTrue(warnings.isEmpty());
    }

    @Test
    void absentIsNoFault() {
        assertEquals(Optional.empty(), file(1).read(object -> object));
        assertTrue(warnings.isEmpty());
    }

    @Test
    void unreadableIsKeptAside() throws IOException {
        for (String text : List.of("", "{", "[1]", "{\"version\":1} x", "{\"version\":7}", "{\"version\":1,\"a\":[")) {
            warnings.clear();
            Files.createDirectories(folder.resolve("deep"));
            Files.writeString(folder.resolve("deep/thing.json"), text);
            assertEquals(Optional.empty(), file(1).read(object -> object), text);
            assertEquals(1, warnings.size(), text);
            assertFalse(Files.exists(folder.resolve("deep/thing.json")), text);
        }
        assertEquals("", Files.readString(folder.resolve("deep/thing.json.unreadable-1")));
        assertEquals("{\"version\":7}", Files.readString(folder.resolve("deep/thing.json.unreadable-5")));
    }

    @Test
    void contentThatMakesNoSenseIsKeptAsideToo() {
        file(1).write(Map.of("theme", "MAUVE"));
        assertEquals(Optional.empty(), file(1).read(Settings::decode));
        assertTrue(warnings.getFirst().contains("unreadable-1"), warnings.toString());
    }
}
