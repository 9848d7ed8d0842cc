package dev.rse.kernel.file;

import dev.rse.kernel.console.ConsoleOutput;
import dev.rse.kernel.console.ReadResult;
import dev.rse.kernel.console.Terminal;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.Channel;

/** The devices below {@code /dev} and what reading and writing them does. */
public final class Devices {
    /** The console. */
    public static final int CONSOLE = 0;

    /** The console; what is written is error text. */
    public static final int ERRORS = 1;

    /** Swallows everything, holds nothing. */
    public static final int NULL = 2;

    /** Swallows everything, holds zeros. */
    public static final int ZERO = 3;

    /** Random bytes that follow from the seed of the run. */
    public static final int RANDOM = 4;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final Terminal terminal;
    private final ConsoleOutput output;
    private final SuperBlock superBlock;
    private final ReadResult[] result = new ReadResult[1];
    private long channel;

    Devices(Terminal terminal, ConsoleOutput output, SuperBlock superBlock) {
        this.terminal = terminal;
        this.output = output;
        this.superBlock = superBlock;
    }

    /** What the last call that returned −AGAIN waits for; 0 to go on at the next slice. */
    long channel() {
        return channel;
    }

    int read(int device, byte[] to, int count) {
        return switch (device) {
            case NULL -> 0;
            case ZERO -> {
                for (int i = 0; i < count; i++) {
                    to[i] = 0;
                }
                yield count;
            }
            case RANDOM -> random(to, count);
            default -> readConsole(to, count);
        };
    }

    int write(int device, byte[] from, int at, int count) {
        if (device == NULL || device == ZERO || device == RANDOM || count == 0) {
            return count;
        }
        int taken = output.write(device == ERRORS, from, at, count);
        channel = Channel.CONSOLE_OUTPUT;
        return taken == 0 ? -Errno.AGAIN : taken;
    }

    private int readConsole(byte[] to, int count) {
        int done = terminal.read(to, count, result);
        if (done > 0 || count == 0) {
            return done;
        }
        channel = switch (result[0]) {
            case WAIT_INPUT -> Channel.CONSOLE_INPUT;
            case WAIT_OUTPUT -> Channel.CONSOLE_OUTPUT;
            default -> 0;
        };
        return result[0] == ReadResult.END ? 0 : -Errno.AGAIN;
    }

    /** SplitMix64, one word for eight bytes. */
    private int random(byte[] to, int count) {
        for (int i = 0; i < count; i += 8) {
            superBlock.add(SuperBlock.RANDOM, GOLDEN);
            long z = superBlock.get(SuperBlock.RANDOM);
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            z ^= z >>> 31;
            for (int b = 0; b < 8 && i + b < count; b++) {
                to[i + b] = (byte) (z >>> (8 * b));
            }
        }
        return count;
    }
}
