package dev.rse.kernel.file;

/**
 * What a user did wrong, in Linux's numbers. Calls that can fail return the negative of one of them, and zero or more
 * otherwise.
 */
public final class Errno {
    /** Not permitted. */
    public static final int NOT_PERMITTED = 1;

    /** No such name. */
    public static final int NO_ENTRY = 2;

    /** No such process. */
    public static final int NO_PROCESS = 3;

    /** Bad descriptor. */
    public static final int BAD_DESCRIPTOR = 9;

    /** Nothing now: the caller blocks on {@link Descriptors#channel()}. */
    public static final int AGAIN = 11;

    /** No kernel memory. */
    public static final int NO_MEMORY = 12;

    /** In use. */
    public static final int BUSY = 16;

    /** The name exists. */
    public static final int EXISTS = 17;

    /** Not a directory. */
    public static final int NOT_DIRECTORY = 20;

    /** A directory. */
    public static final int IS_DIRECTORY = 21;

    /** Wrong argument. */
    public static final int INVALID = 22;

    /** No free place in the table of open files. */
    public static final int TABLE_FULL = 23;

    /** No free descriptor. */
    public static final int TOO_MANY_OPEN = 24;

    /** File too large. */
    public static final int TOO_LARGE = 27;

    /** No frame or inode left. */
    public static final int NO_SPACE = 28;

    /** Read-only. */
    public static final int READ_ONLY = 30;

    /** Nobody reads the pipe. */
    public static final int BROKEN_PIPE = 32;

    /** A name or path is too long. */
    public static final int NAME_TOO_LONG = 36;

    /** A directory is not empty. */
    public static final int NOT_EMPTY = 39;

    private Errno() {}

    /** The sentence for a negative result. */
    public static String text(int result) {
        return switch (-result) {
            case NOT_PERMITTED -> "Operation not permitted";
            case NO_ENTRY -> "No such file or directory";
            case NO_PROCESS -> "No such process";
            case BAD_DESCRIPTOR -> "Bad file descriptor";
            case NO_MEMORY -> "Cannot allocate memory";
            case BUSY -> "Device or resource busy";
            case EXISTS -> "File exists";
            case NOT_DIRECTORY -> "Not a directory";
            case IS_DIRECTORY -> "Is a directory";
            case INVALID -> "Invalid argument";
            case TABLE_FULL -> "Too many open files in system";
            case TOO_MANY_OPEN -> "Too many open files";
            case TOO_LARGE -> "File too large";
            case NO_SPACE -> "No space left on device";
            case READ_ONLY -> "Read-only file";
            case BROKEN_PIPE -> "Broken pipe";
            case NAME_TOO_LONG -> "File name too long";
            case NOT_EMPTY -> "Directory not empty";
            default -> "Error " + -result;
        };
    }
}
