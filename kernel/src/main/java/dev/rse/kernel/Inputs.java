package dev.rse.kernel;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Scheduler;
import dev.rse.kernel.system.Parts;
import dev.rse.torus.engine.InputRing;
import dev.rse.torus.engine.RingKind;

/** What each kind of input does. One event from the edge takes one record; a record that makes no sense is logged. */
final class Inputs {
    private static final int CTRL_C = 3;
    private static final int ROOT_BYTES = 32;

    private final Parts parts;
    private final ConsoleMode mode;

    Inputs(Parts parts, ConsoleMode mode) {
        this.parts = parts;
        this.mode = mode;
    }

    void take() {
        InputRing ring = parts.input();
        if (ring.isEmpty()) {
            return;
        }
        switch (ring.kind()) {
            case RingKind.CONSOLE -> console(ring);
            case RingKind.CLOCK -> clock(ring);
            case RingKind.DRAINED -> drained(ring);
            case RingKind.RESIZE -> resize(ring);
            case RingKind.ROOT -> root(ring);
            default -> parts.log().line("input of unknown kind " + ring.kind() + " ignored");
        }
        ring.remove();
    }

    private void console(InputRing ring) {
        for (int i = 0; i < ring.length(); i++) {
            int value = ring.byteAt(i);
            if (value == CTRL_C && mode == ConsoleMode.INTERACTIVE && job() != 0) {
                parts.terminal().interrupt();
                parts.scheduler().signalGroup(job(), Scheduler.INTERRUPT);
            } else {
                parts.terminal().type(value);
            }
        }
        if (ring.length() == 0) {
            parts.terminal().hangUp();
        }
        parts.scheduler().wakeAll(Channel.CONSOLE_INPUT);
    }

    private long job() {
        return parts.superBlock().get(SuperBlock.FOREGROUND);
    }

    private void clock(InputRing ring) {
        if (hasLength(ring, 8)) {
            parts.scheduler().clock(number(ring, 0, 8));
        }
    }

    private void drained(InputRing ring) {
        if (hasLength(ring, 8)) {
            parts.output().acknowledge(number(ring, 0, 8));
        }
    }

    private void resize(InputRing ring) {
        if (hasLength(ring, 4)) {
            parts.terminal().resize((int) number(ring, 0, 2), (int) number(ring, 2, 2));
        }
    }

    private void root(InputRing ring) {
        SuperBlock superBlock = parts.superBlock();
        boolean asked = superBlock.get(SuperBlock.ROOTS_RECEIVED) < superBlock.get(SuperBlock.ROOTS_ASKED);
        if (asked && hasLength(ring, ROOT_BYTES)) {
            for (int i = 0; i < ROOT_BYTES / 8; i++) {
                superBlock.set(SuperBlock.ROOT + i, number(ring, 8 * i, 8));
            }
            superBlock.add(SuperBlock.ROOTS_RECEIVED, 1);
            parts.scheduler().wakeAll(Channel.ROOT);
        }
    }

    private boolean hasLength(InputRing ring, int length) {
        if (ring.length() == length) {
            return true;
        }
        parts.log().line("input of kind " + ring.kind() + " with " + ring.length() + " bytes ignored");
        return false;
    }

    private static long number(InputRing ring, int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) ring.byteAt(at + i) << (8 * i);
        }
        return number;
    }
}
