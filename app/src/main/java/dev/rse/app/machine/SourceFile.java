package dev.rse.app.machine;

import dev.rse.torus.host.source.ProgramText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a program's source from a file. */
public final class SourceFile {
    private SourceFile() {}

    /**
     * The text of a file.
     *
     * @throws IllegalArgumentException with one line for people if it cannot be read or cannot be a program
     */
    public static ProgramText read(Path file) {
        try {
            if (Files.size(file) > ProgramText.MOST_BYTES) {
                throw new IllegalArgumentException(file + ": a program has at most 256 KiB");
            }
            return ProgramText.of(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": not a text in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
