package dev.rse.kernel.command;

import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessState;
import dev.rse.kernel.process.ProcessTable;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code torus}: the torus as the kernel knows it. */
final class ShowTorus extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        SuperBlock superBlock = task.parts().superBlock();
        row(out, "lattice", task.parts().lattice().toString());
        row(out, "cells", Integer.toString(task.parts().lattice().cells()));
        row(out, "tick", Long.toString(task.parts().tick()));
        row(out, "events", Long.toString(superBlock.get(SuperBlock.EVENTS)));
        row(out, "console", cell(task, ProcessTable.CONSOLE_CELL));
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = task.parts().processes().at(i);
            if (process.state() != ProcessState.FREE) {
                String name = task.parts().programs().name(process.program());
                row(out, "process", process.number() + " " + name + " at " + cell(task, process.cell()));
            }
        }
        return 0;
    }

    private static String cell(Task task, int cell) {
        return cell + " (" + task.parts().lattice().xOf(cell) + ", "
                + task.parts().lattice().yOf(cell) + ", "
                + task.parts().lattice().zOf(cell) + ")";
    }

    private static void row(Text out, String name, String value) {
        out.addLeft(name, 9).line(value);
    }
}
