package dev.rse.tests.machine;

import dev.rse.app.machine.ShellSession;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Shell sessions of the default machine, recorded. */
final class Sessions {
    private Sessions() {}

    /** Types commands, a line each, into a shell and reads back what was recorded. */
    static Capsule record(Path file, String commands) throws IOException, InterruptedException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        ByteArrayInputStream input = new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8));
        new ShellSession(3, Optional.of(file), false, input, nowhere, nowhere).run(Optional.empty());
        return CapsuleReader.read(file);
    }
}
