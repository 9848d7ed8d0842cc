package dev.rse.kernel.command;

import dev.rse.kernel.shell.ShellProgram;
import dev.rse.kernel.system.Programs;
import dev.rse.kernel.system.StepProgram;
import java.util.ArrayList;
import java.util.List;

/** All programs in one table. The index stands in the process table; the first two are not called by name. */
public final class CommandTable implements Programs {
    /** The table. */
    public static final CommandTable INSTANCE = new CommandTable();

    private static final int FIRST_COMMAND = COMPLAIN + 1;

    private final Command[] rows = {
        new Command("sh", "", "the shell", new ShellProgram()),
        new Command("complain", "", "says why a command could not run", new Complain()),
        new Command("cat", "[FILE]...", "writes files, or its input, to its output", new Concatenate()),
        new Command("cd", "[DIRECTORY]", "changes the working directory", new ChangeDirectory()),
        new Command("clear", "", "clears the terminal", new Clear()),
        new Command("cp", "FILE TARGET", "copies a file", new Copy()),
        new Command("dmesg", "", "shows the kernel's log", new Messages()),
        new Command("echo", "[-n] [TEXT]...", "writes its arguments; -n without a line end", new Echo()),
        new Command("env", "", "shows the variables that commands inherit", new ShowEnvironment()),
        new Command("exit", "[STATUS]", "halts the machine, as halt does", new Halt()),
        new Command("export", "NAME[=VALUE]...", "lets commands inherit variables", new Export()),
        new Command("false", "", "does nothing and fails", new Constant(1)),
        new Command("halt", "[STATUS]", "halts the machine", new Halt()),
        new Command("head", "[-n LINES] [FILE]...", "writes the first lines, 10 if not told otherwise", new Head()),
        new Command("help", "[COMMAND]", "lists the commands or explains one", new Help(this)),
        new Command("history", "", "shows the lines typed before", new ShowHistory()),
        new Command("info", "", "says what this machine is", new Information()),
        new Command("kill", "PROCESS...", "ends processes by their number", new Kill()),
        new Command("ln", "FILE NAME", "gives a file another name", new LinkFile()),
        new Command("ls", "[-al] [PATH]...", "lists directories; -a with hidden names, -l in detail", new ListFiles()),
        new Command("mem", "", "shows what the memory is used for", new ShowMemory()),
        new Command("mkdir", "[-p] DIRECTORY...", "makes directories; -p with those above", new MakeDirectory()),
        new Command("mv", "SOURCE TARGET", "moves or renames a file or directory", new Move()),
        new Command("ps", "", "lists the processes and the cells they live on", new ListProcesses()),
        new Command("pwd", "", "shows the working directory", new WorkingDirectory()),
        new Command("rm", "[-fr] PATH...", "removes files; -r directories too, -f without complaint", new Remove()),
        new Command("rmdir", "DIRECTORY...", "removes empty directories", new RemoveDirectory()),
        new Command("root", "", "shows the last committed root of this strand", new Root()),
        new Command("sleep", "SECONDS", "waits, fractions allowed", new Sleep()),
        new Command("torus", "", "shows the torus this kernel runs on", new ShowTorus()),
        new Command("touch", "FILE...", "makes files, or sets their time to now", new Touch()),
        new Command("true", "", "does nothing and succeeds", new Constant(0)),
        new Command("uname", "[-a]", "names the system; -a in full", new SystemName()),
        new Command("unset", "NAME...", "forgets variables", new Unset()),
        new Command("uptime", "", "shows how long the machine has run", new Uptime()),
        new Command("wc", "[FILE]...", "counts lines, words and bytes", new WordCount()),
        new Command("yes", "[TEXT]", "writes a line over and over", new Repeat()),
    };

    private CommandTable() {}

    @Override
    public int find(String name) {
        for (int i = FIRST_COMMAND; i < rows.length; i++) {
            if (rows[i].name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String name(int index) {
        return rows[index].name();
    }

    @Override
    public StepProgram at(int index) {
        return rows[index].program();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = FIRST_COMMAND; i < rows.length; i++) {
            names.add(rows[i].name());
        }
        return names;
    }

    /** Usage of a command on one line. */
    String usage(int index) {
        return rows[index].usage().isEmpty() ? rows[index].name() : rows[index].name() + " " + rows[index].usage();
    }

    /** What a command does. */
    String help(int index) {
        return rows[index].help();
    }
}
