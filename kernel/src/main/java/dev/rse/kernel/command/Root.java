package dev.rse.kernel.command;

import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;

/** {@code root}: asks the edge for the last committed root and blocks until it is there. Answers come in the order asked. */
final class Root implements StepProgram {
    private static final int STAGE = 0;
    private static final int TICKET = 1;
    private static final int ASK = 0;
    private static final int WAIT = 1;
    private static final int ROOT_WORDS = 4;

    @Override
    public Step step(Task task) {
        Process process = task.process();
        SuperBlock superBlock = task.parts().superBlock();
        if (process.register(STAGE) == ASK) {
            if (!task.parts().output().askRoot()) {
                return task.block(Channel.CONSOLE_OUTPUT);
            }
            superBlock.add(SuperBlock.ROOTS_ASKED, 1);
            process.register(TICKET, superBlock.get(SuperBlock.ROOTS_ASKED));
            process.register(STAGE, WAIT);
        }
        if (process.register(STAGE) == WAIT) {
            if (superBlock.get(SuperBlock.ROOTS_RECEIVED) < process.register(TICKET)) {
                return task.block(Channel.ROOT);
            }
            Text text = new Text();
            for (int i = 0; i < ROOT_WORDS; i++) {
                addHex(text, superBlock.get(SuperBlock.ROOT + i));
            }
            process.register(STAGE, WAIT + 1);
            task.emit(Task.OUT, text.add('\n'));
        }
        Step draining = task.drain();
        return draining != null ? draining : task.exit(0);
    }

    private static void addHex(Text text, long word) {
        for (int i = 0; i < 16; i++) {
            text.add("0123456789abcdef".charAt((int) (word >>> (8 * (i / 2) + 4 * (1 - i % 2))) & 15));
        }
    }
}
