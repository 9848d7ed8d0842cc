package dev.rse.kernel.process;

/** What a blocked process waits for: a kind and a number, in one word. */
public final class Channel {
    /** Bytes or the end of input at the console. */
    public static final long CONSOLE_INPUT = 1L << 32;

    /** Room in the output ring. */
    public static final long CONSOLE_OUTPUT = 2L << 32;

    /** A committed root from the edge. */
    public static final long ROOT = 3L << 32;

    /** The deadline in the process itself. */
    public static final long TIME = 4L << 32;

    /** Nothing: the machine has halted. */
    public static final long NEVER = 8L << 32;

    private static final long CHILD = 5L << 32;
    private static final long PIPE_DATA = 6L << 32;
    private static final long PIPE_ROOM = 7L << 32;

    private Channel() {}

    /** The end of a child of a process. */
    public static long child(long process) {
        return CHILD | process;
    }

    /** Data, or the last writer's end, of the pipe at an address. */
    public static long pipeData(int pipe) {
        return PIPE_DATA | pipe;
    }

    /** Room, or the last reader's end, of the pipe at an address. */
    public static long pipeRoom(int pipe) {
        return PIPE_ROOM | pipe;
    }

    /** The channel in a word or two, for people. */
    public static String describe(long channel) {
        return switch ((int) (channel >>> 32)) {
            case 1 -> "input";
            case 2 -> "output";
            case 3 -> "root";
            case 4 -> "time";
            case 5 -> "child";
            case 6 -> "pipe data";
            case 7 -> "pipe room";
            default -> "";
        };
    }
}
