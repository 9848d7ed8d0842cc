package dev.rse.kernel.command;

import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.KernelVersion;
import dev.rse.kernel.system.SystemReports;
import dev.rse.kernel.system.Task;
import java.util.List;

/** {@code info}: what this machine is, for somebody who sees it for the first time. */
final class Information extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        row(out, "system", KernelVersion.SYSTEM + " " + KernelVersion.RELEASE + ", the program of strand A");
        row(out, "torus", task.parts().lattice() + " cells; every process lives on one, every slice is an event");
        row(out, "memory", task.parts().frames().total() / 256 + " MiB in pages of 4 KiB; all state lies in it");
        row(out, "processes", Integer.toString(task.parts().processes().count()));
        row(out, "up", SystemReports.duration(task.now()));
        row(out, "more", "help, mem, ps, torus, root, dmesg");
        return 0;
    }

    private static void row(Text out, String name, String value) {
        out.addLeft(name, 11).line(value);
    }
}
