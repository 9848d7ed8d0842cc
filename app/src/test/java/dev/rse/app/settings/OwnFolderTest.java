package dev.rse.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFolderTest {

    @TempDir
    private Path parent;

    /** Another process that is at work in a folder until it is killed. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            OwnFolder own = OwnFolder.claim(Path.of(arguments[0]));
            Files.writeString(own.path().resolve("running.capsule"), "its journal");
            System.out.println(own.path().getFileName());
            int end = System.in.read();
            own.close();
            System.exit(end);
        }
    }

    private Process other() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void whatAnotherProcessHasIsLeftAloneUntilThatIsGone() throws Exception {
        Process other = other();
        try (BufferedReader says = other.inputReader()) {
            assertEquals("1", says.readLine());
            Path its = parent.resolve("1").resolve("running.capsule");
            try (OwnFolder own = OwnFolder.claim(parent)) {
                assertEquals(parent.resolve("2"), own.path());
                assertEquals("its journal", Files.readString(its));
                Files.writeString(own.path().resolve("left"), "by the second");
            }
            other.destroyForcibly().waitFor();
            assertTrue(Files.exists(its), "a killed process removes nothing");
            try (OwnFolder own = OwnFolder.claim(parent)) {
                assertEquals(parent.resolve("1"), own.path());
                assertFalse(Files.exists(its), "what was left is removed");
                assertFalse(Files.exists(parent.resolve("2")), "of the second one, too");
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void inOneProcessTwoHaveFoldersOfTheirOwn() throws IOException {
        try (OwnFolder one = OwnFolder.claim(parent)) {
            Files.writeString(one.path().resolve("file"), "of the first");
            try (OwnFolder other = OwnFolder.claim(parent)) {
                assertEquals(parent.resolve("2"), other.path());
            }
            assertTrue(Files.exists(one.path().resolve("file")));
        }
    }
}
