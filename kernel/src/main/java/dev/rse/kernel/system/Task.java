package dev.rse.kernel.system;

import dev.rse.kernel.file.Errno;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.Scheduler;
import dev.rse.kernel.process.Step;
import java.util.List;

/**
 * A process in its slice, as its program sees it. Output that does not fit at once is kept in a heap block of the process
 * and drained in later slices.
 */
public final class Task {
    /** Standard output as a stream. */
    public static final int OUT = 0;

    /** Standard error as a stream. */
    public static final int ERRORS = 1;

    private static final int BLOCK = 0;
    private static final int LENGTH = 1;
    private static final int SENT = 2;
    private static final int CHUNK = 4096;

    private final Parts parts;
    private final Process process;

    /** A process in its slice. */
    public Task(Parts parts, Process process) {
        this.parts = parts;
        this.process = process;
    }

    /** The kernel. */
    public Parts parts() {
        return parts;
    }

    /** The process. */
    public Process process() {
        return process;
    }

    /** Name of its program. */
    public String name() {
        return parts.programs().name(process.program());
    }

    /** Its arguments; the first is the name it was called by. */
    public List<String> arguments() {
        return parts.strings().load(process.arguments());
    }

    /** Kernel time in nanoseconds since the machine was started. */
    public long now() {
        return parts.superBlock().get(SuperBlock.CLOCK);
    }

    /** The process that commands like {@code cd} act on. */
    public Process target() {
        Process target = parts.processes().find(process.target());
        return target == null ? process : target;
    }

    /** Asks for another slice. */
    public Step again() {
        return Step.AGAIN;
    }

    /** Waits for a channel; 0 asks for another slice. */
    public Step block(long channel) {
        if (channel == 0) {
            return Step.AGAIN;
        }
        parts.scheduler().block(process, channel);
        return Step.BLOCKED;
    }

    /** Waits for what the last descriptor call that returned −AGAIN waits for. */
    public Step blockOnDescriptor() {
        return block(parts.descriptors().channel());
    }

    /** Sleeps until a kernel time. */
    public Step sleepUntil(long nanoseconds) {
        process.deadline(nanoseconds);
        Step step = block(Channel.TIME);
        parts.scheduler().noteDeadline();
        return step;
    }

    /** Ends the process; a failure to write turns success into status 1. */
    public Step exit(int status) {
        int failed = process.failed() && status == 0 ? 1 : status;
        parts.lifecycle().end(process, failed & 0xff);
        return Step.EXITED;
    }

    /** Writes a text, keeping for {@link #drain} what does not fit now. */
    public void emit(int stream, Text text) {
        emit(stream, text.bytes(), text.length());
    }

    /** Writes bytes, keeping for {@link #drain} what does not fit now. */
    public void emit(int stream, byte[] bytes, int length) {
        int pending = process.stream(stream, LENGTH) - process.stream(stream, SENT);
        int sent = pending > 0 ? 0 : push(stream, bytes, length);
        if (sent == length) {
            return;
        }
        int block = parts.heap().allocate(pending + length - sent);
        if (block == 0) {
            fail(stream, -Errno.NO_MEMORY);
            return;
        }
        int old = process.stream(stream, BLOCK);
        for (int i = 0; i < pending; i++) {
            parts.ram().setByte(block + i, parts.ram().byteAt(old + process.stream(stream, SENT) + i));
        }
        parts.ram().write(block + pending, bytes, sent, length - sent);
        parts.heap().free(old);
        process.stream(stream, BLOCK, block);
        process.stream(stream, LENGTH, pending + length - sent);
        process.stream(stream, SENT, 0);
    }

    /**
     * Goes on writing what {@link #emit} kept.
     *
     * @return null when all of it is out; else what the slice has to return
     */
    public Step drain() {
        for (int stream = ERRORS; stream >= OUT; stream--) {
            Step step = drain(stream);
            if (step != null) {
                return step;
            }
        }
        return process.failed() && process.number() != 1 ? exit(1) : null;
    }

    private Step drain(int stream) {
        byte[] bytes = new byte[CHUNK];
        while (process.stream(stream, SENT) < process.stream(stream, LENGTH)) {
            int sent = process.stream(stream, SENT);
            int count = Math.min(CHUNK, process.stream(stream, LENGTH) - sent);
            parts.ram().read(process.stream(stream, BLOCK) + sent, bytes, 0, count);
            int done = push(stream, bytes, count);
            process.stream(stream, SENT, sent + done);
            if (done < count) {
                return blockOnDescriptor();
            }
        }
        if (process.stream(stream, BLOCK) != 0) {
            forget(stream);
        }
        return null;
    }

    /** Writes what fits now; an error counts as written, since nothing more can come of it. */
    private int push(int stream, byte[] bytes, int length) {
        int done = 0;
        while (done < length) {
            int n = parts.descriptors().write(process, stream + 1, bytes, done, length - done);
            if (n == -Errno.AGAIN) {
                return done;
            }
            if (n < 0) {
                fail(stream, n);
                return length;
            }
            done += n;
        }
        return done;
    }

    private void fail(int stream, int error) {
        if (error == -Errno.BROKEN_PIPE) {
            parts.scheduler().signal(process, Scheduler.PIPE);
        } else if (stream == OUT && !process.failed()) {
            process.fail();
            emit(ERRORS, new Text().add(name()).add(": write error: ").line(Errno.text(error)));
        }
        forget(stream);
    }

    private void forget(int stream) {
        parts.heap().free(process.stream(stream, BLOCK));
        process.stream(stream, BLOCK, 0);
        process.stream(stream, LENGTH, 0);
        process.stream(stream, SENT, 0);
    }
}
