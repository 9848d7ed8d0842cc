package dev.rse.app.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsKeptComesBack() {
        Draft draft = new Draft(folder, _ -> {});
        assertEquals(Optional.empty(), draft.read());
        Draft.Kept kept = new Draft.Kept("class \"Ä\" {\n\t}\n", "/somewhere/My.java");
        draft.write(kept);
        assertEquals(Optional.of(kept), new Draft(folder, _ -> {}).read());
    }

    @Test
    void aDamagedDraftIsMovedAsideAndTold() throws IOException {
        Files.writeString(folder.resolve("program-draft.json"), "{\"version\":1,\"text\":7}");
        List<String> warnings = new ArrayList<>();
        assertEquals(Optional.empty(), new Draft(folder, warnings::add).read());
        assertEquals(1, warnings.size());
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().contains("unreadable")));
        }
    }
}
