package dev.rse.kernel.file;

/** Types of inodes. The numbers are part of the memory layout. */
public enum FileType {
    /** No inode. */
    FREE(0, '?'),
    /** Bytes in frames. */
    FILE(1, '-'),
    /** Names of other inodes. */
    DIRECTORY(2, 'd'),
    /** A device, named by its number. */
    DEVICE(3, 'c'),
    /** Text that the kernel writes when it is opened. */
    REPORT(4, 'r');

    private static final FileType[] ALL = {FREE, FILE, DIRECTORY, DEVICE, REPORT};
    private final int number;
    private final char letter;

    FileType(int number, char letter) {
        this.number = number;
        this.letter = letter;
    }

    int number() {
        return number;
    }

    static FileType of(long number) {
        return ALL[(int) number];
    }

    /** The letter {@code ls -l} begins with. */
    public char letter() {
        return letter;
    }
}
