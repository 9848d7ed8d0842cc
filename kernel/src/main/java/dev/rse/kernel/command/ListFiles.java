package dev.rse.kernel.command;

import dev.rse.kernel.console.Columns;
import dev.rse.kernel.file.Inodes;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.system.SystemReports;
import dev.rse.kernel.system.Task;
import java.util.ArrayList;
import java.util.List;

/** {@code ls}: in columns on a terminal, one name a line otherwise. */
final class ListFiles extends SimpleCommand {
    @Override
    int run(Task task, List<String> arguments, Text out, Text errors) {
        Options options = new Options(arguments, "al1");
        if (options.areWrong()) {
            return misuse(task, errors);
        }
        List<String> paths = options.rest().isEmpty() ? List.of(".") : options.rest();
        List<String> files = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        int status = 0;
        for (String path : paths) {
            int inode = task.parts().files().find(task.process().directory(), path);
            if (inode < 0) {
                status = complain(task, errors, path, inode);
            } else if (task.parts().files().inodes().isDirectory(inode)) {
                directories.add(path);
            } else {
                files.add(path);
            }
        }
        write(task, options, task.process().directory(), files, out);
        for (int i = 0; i < directories.size(); i++) {
            String path = directories.get(i);
            if (paths.size() > 1) {
                out.add(files.isEmpty() && i == 0 ? "" : "\n").add(path).line(":");
            }
            int directory = task.parts().files().find(task.process().directory(), path);
            write(task, options, directory, names(task, directory, options.has('a')), out);
        }
        return status;
    }

    private static List<String> names(Task task, int directory, boolean hidden) {
        List<String> names = new ArrayList<>();
        if (hidden) {
            names.add(".");
            names.add("..");
        }
        for (String name : task.parts().files().directories().names(directory)) {
            if (hidden || name.charAt(0) != '.') {
                names.add(name);
            }
        }
        return names;
    }

    private static void write(Task task, Options options, int directory, List<String> names, Text out) {
        if (options.has('l')) {
            for (String name : names) {
                detail(task, task.parts().files().find(directory, name), name, out);
            }
        } else if (!options.has('1') && task.parts().descriptors().isTerminal(task.process(), 1)) {
            Columns.write(names, task.parts().terminal().columns(), out);
        } else {
            for (String name : names) {
                out.line(name);
            }
        }
    }

    private static void detail(Task task, int inode, String name, Text out) {
        Inodes inodes = task.parts().files().inodes();
        out.add(inodes.type(inode).letter());
        for (int bit = 8; bit >= 0; bit--) {
            out.add((inodes.mode(inode) >>> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
        }
        out.addRight(Integer.toString(inodes.links(inode)), 4);
        out.addRight(Integer.toString(inodes.size(inode)), 11);
        out.addRight(SystemReports.duration(inodes.modified(inode)), 14);
        out.add(' ').line(name);
    }
}
