package dev.rse.app.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftKeeperTest {
    @TempDir
    private Path folder;

    private final List<Runnable> late = new ArrayList<>();

    private Draft draft() {
        return new Draft(folder, warning -> fail(warning));
    }

    private static Draft.Kept text(String text) {
        return new Draft.Kept(text, "");
    }

    @Test
    void theNewestTextIsKeptInWhateverOrderTheWritesCome() {
        DraftKeeper keeper = new DraftKeeper(draft(), late::add);
        keeper.keep(text("one"));
        keeper.keep(text("two"));
        late.reversed().forEach(Runnable::run);
        assertEquals(Optional.of(text("two")), draft().read());
    }

    @Test
    void aWriteThatComesAfterTheLastOneChangesNothing() throws Exception {
        DraftKeeper keeper = new DraftKeeper(draft(), late::add);
        keeper.keep(text("one"));
        keeper.close(text("two"));
        Path file = folder.resolve("program-draft.json");
        Files.delete(file);
        late.forEach(Runnable::run);
        assertEquals(Optional.empty(), draft().read());
    }
}
