package dev.rse.torus.host.source;

import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The source of one program.
 *
 * @param name name of its public class
 * @param text what the file says, lines ended by line feeds
 */
public record ProgramText(String name, String text) {
    /** Ending of the name of its file. */
    public static final String ENDING = ".java";

    /** Most bytes of a text in UTF-8. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final int DIGITS = 16;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}@[0-9a-f]{" + DIGITS + "}");

    /**
     * Checks the name and the size.
     *
     * @throws SourceException if they cannot be those of a program
     */
    public ProgramText {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        if (!NAME.matcher(name).matches()) {
            throw refused(
                    name + ENDING,
                    "the file is called like its public class: a letter, then letters, digits or _, at most 64");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw refused(name + ENDING, "a program has at most 256 KiB; this has " + bytes + " bytes");
        }
    }

    /**
     * The text of a file.
     *
     * @param file its name without folders, such as {@code ForestFire.java}
     * @throws SourceException if it cannot be a program
     */
    public static ProgramText of(String file, String text) {
        if (!file.endsWith(ENDING)) {
            throw refused(file, "a program's file ends in " + ENDING);
        }
        return new ProgramText(file.substring(0, file.length() - ENDING.length()), text);
    }

    private static SourceException refused(String file, String why) {
        return new SourceException(List.of(new Problem(file, 0, why)));
    }

    /** Whether a program's name stands for a source. */
    public static boolean isReference(String program) {
        return REFERENCE.matcher(program).matches();
    }

    /** What people call a program: the name of its class, or the name itself if it stands for no source. */
    public static String shortName(String program) {
        return isReference(program) ? program.substring(0, program.indexOf('@')) : program;
    }

    /** Name of the file. */
    public String file() {
        return name + ENDING;
    }

    /** BLAKE2b-256 of name and text. */
    public Digest digest() {
        byte[] bytes = (file() + "\n" + text).getBytes(StandardCharsets.UTF_8);
        Blake2b hash = new Blake2b("RSE source");
        hash.update(bytes, 0, bytes.length);
        return hash.finish();
    }

    /** The name under which strands and capsules know the program: the class and the first digits of the digest. */
    public String reference() {
        return name + "@" + digest().hex().substring(0, DIGITS);
    }
}
