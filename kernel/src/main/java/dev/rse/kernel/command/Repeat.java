package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.StepProgram;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code yes}: about 2 KiB a slice, until it is ended. */
final class Repeat implements StepProgram {
    private static final int SLICE_BYTES = 2048;

    @Override
    public Step step(Task task) {
        Step draining = task.drain();
        if (draining != null) {
            return draining;
        }
        List<String> arguments = task.arguments();
        Text text = new Text();
        do {
            text.add(arguments.size() > 1 ? arguments.get(1) : "y");
            for (int i = 2; i < arguments.size(); i++) {
                text.add(' ').add(arguments.get(i));
            }
            text.add('\n');
        } while (text.length() < SLICE_BYTES);
        task.emit(Task.OUT, text);
        return task.again();
    }
}
