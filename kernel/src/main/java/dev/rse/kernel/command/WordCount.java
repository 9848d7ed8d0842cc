package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code wc}. */
final class WordCount extends StreamCommand {
    private static final int LINES = FIRST_FREE_REGISTER;
    private static final int WORDS = LINES + 1;
    private static final int BYTES = LINES + 2;
    private static final int IN_WORD = LINES + 3;

    /** The counters of all files follow those of the current one. */
    private static final int ALL = LINES + 4;

    @Override
    List<String> files(List<String> arguments) {
        Options options = new Options(arguments, "");
        return options.areWrong() ? null : options.rest();
    }

    @Override
    boolean chunk(Task task, byte[] bytes, int count) {
        Process process = task.process();
        boolean inWord = process.register(IN_WORD) != 0;
        int lines = 0;
        int words = 0;
        for (int i = 0; i < count; i++) {
            boolean blank = bytes[i] == ' ' || (bytes[i] >= '\t' && bytes[i] <= '\r');
            lines += bytes[i] == '\n' ? 1 : 0;
            words += inWord && blank ? 1 : 0;
            inWord = !blank;
        }
        process.register(LINES, process.register(LINES) + lines);
        process.register(WORDS, process.register(WORDS) + words);
        process.register(BYTES, process.register(BYTES) + count);
        process.register(IN_WORD, inWord ? 1 : 0);
        return true;
    }

    @Override
    void endOfFile(Task task, String name) {
        Process process = task.process();
        process.register(WORDS, process.register(WORDS) + process.register(IN_WORD));
        process.register(IN_WORD, 0);
        write(task, LINES, name);
        for (int i = LINES; i <= BYTES; i++) {
            process.register(i - LINES + ALL, process.register(i - LINES + ALL) + process.register(i));
            process.register(i, 0);
        }
    }

    @Override
    void endOfAll(Task task, int files) {
        if (files > 1) {
            write(task, ALL, "total");
        }
    }

    private static void write(Task task, int first, String name) {
        Text text = new Text();
        for (int i = 0; i < 3; i++) {
            text.addRight(Long.toString(task.process().register(first + i)), 8);
        }
        text.line(name.isEmpty() ? "" : " " + name);
        task.emit(Task.OUT, text);
    }
}
