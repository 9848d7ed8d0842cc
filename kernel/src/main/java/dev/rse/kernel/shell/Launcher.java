package dev.rse.kernel.shell;

import dev.rse.kernel.file.Descriptors;
import dev.rse.kernel.file.Errno;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.system.Parts;
import dev.rse.kernel.system.Programs;
import dev.rse.kernel.system.Variables;
import java.util.ArrayList;
import java.util.List;

/** Starts the processes of a pipeline, joined by pipes. */
final class Launcher {
    /** Exit status of a command that does not exist. */
    static final int NOT_FOUND = 127;

    /** Exit status of a command that could not be started. */
    static final int NOT_STARTED = 126;

    private final Parts parts;
    private final Process shell;
    private final int status;
    private final Variables variables;
    private long group;
    private long last;
    private String problem = "";

    Launcher(Parts parts, Process shell, int status) {
        this.parts = parts;
        this.shell = shell;
        this.status = status;
        variables = new Variables(parts, shell);
    }

    /** Number of the first process, or 0 if nothing was started. */
    long group() {
        return group;
    }

    /** Number of the process whose status counts, or 0 if it could not be started. */
    long last() {
        return last;
    }

    /** Why something could not be started; empty if all was. */
    String problem() {
        return problem;
    }

    /** Starts all stages. */
    void launch(List<Stage> stages) {
        int input = 0;
        int[] ends = new int[2];
        for (int i = 0; i < stages.size(); i++) {
            boolean isLast = i == stages.size() - 1;
            ends[0] = 0;
            ends[1] = 0;
            if (!isLast) {
                int made = parts.descriptors().pipe(ends);
                if (made < 0) {
                    problem = "cannot make a pipe: " + Errno.text(made);
                    break;
                }
            }
            Process child = start(stages.get(i), input, ends[1], stages.size() == 1);
            parts.descriptors().release(input);
            parts.descriptors().release(ends[1]);
            input = ends[0];
            if (child == null && !problem.isEmpty()) {
                break;
            }
            last = isLast && child != null ? child.number() : 0;
        }
        parts.descriptors().release(input);
    }

    /** Starts one stage; null if there was nothing to start or it failed. */
    private Process start(Stage stage, int input, int output, boolean alone) {
        Expander expander = new Expander(variables, status, new Glob(parts.files(), shell.directory()));
        List<String> assignments = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (String word : stage.words()) {
            int name = arguments.isEmpty() ? Variables.assignedName(word) : 0;
            if (name > 0) {
                assignments.add(word.substring(0, name + 1) + expander.expandOne(word.substring(name + 1)));
            } else {
                arguments.addAll(expander.expand(word));
            }
        }
        if (expander.isTooLong()) {
            problem = "the arguments are longer than " + Expander.MOST_BYTES + " bytes";
            return null;
        }
        if (arguments.isEmpty() && stage.redirects().isEmpty() && alone) {
            assign(assignments);
            return null;
        }
        int program = Programs.COMPLAIN;
        List<String> words = arguments;
        if (arguments.isEmpty()) {
            words = List.of("", "", "0");
        } else {
            program = parts.programs().find(arguments.get(0));
            if (program < 0) {
                program = Programs.COMPLAIN;
                words = List.of("", arguments.get(0) + ": command not found", Integer.toString(NOT_FOUND));
            }
        }
        Process child = create(program, words, assignments, alone);
        if (child == null) {
            return null;
        }
        connect(child, 0, input);
        connect(child, 1, output);
        String refused = redirect(child, stage.redirects(), expander);
        if (refused != null) {
            complain(child, refused);
        }
        parts.scheduler().wake(child);
        return child;
    }

    private void assign(List<String> assignments) {
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (!variables.set(assignment.substring(0, equals), assignment.substring(equals + 1))) {
                problem = "no room for the variable " + assignment.substring(0, equals);
            }
        }
    }

    private Process create(int program, List<String> arguments, List<String> assignments, boolean alone) {
        Process child =
                parts.lifecycle().start(shell, program, arguments, variables.inherited(assignments), group, alone);
        if (child == null) {
            problem = "cannot start " + parts.programs().name(program) + ": no free process or no kernel memory";
        } else if (group == 0) {
            group = child.number();
        }
        return child;
    }

    private void connect(Process child, int descriptor, int openFile) {
        if (openFile != 0) {
            parts.descriptors().share(child, descriptor, openFile);
        }
    }

    /** Opens the redirections of a child; returns why one was refused, or null. */
    private String redirect(Process child, List<Redirect> redirects, Expander expander) {
        for (Redirect redirect : redirects) {
            if (redirect.kind() == '&') {
                int source = redirect.word().charAt(0) - '0';
                parts.descriptors().share(child, redirect.descriptor(), child.descriptor(source));
                continue;
            }
            int flags = switch (redirect.kind()) {
                case '<' -> Descriptors.READ;
                case '+' -> Descriptors.WRITE | Descriptors.CREATE | Descriptors.APPEND;
                default -> Descriptors.WRITE | Descriptors.CREATE | Descriptors.TRUNCATE;
            };
            String path = expander.expandOne(redirect.word());
            int opened = parts.descriptors().open(child, path, flags);
            if (opened < 0) {
                return path + ": " + Errno.text(opened);
            }
            parts.descriptors().move(child, opened, redirect.descriptor());
        }
        return null;
    }

    /** Turns a child that has not run yet into one that only says what went wrong. */
    private void complain(Process child, String what) {
        int block = parts.strings().store(List.of("", "sh: " + what, "1"));
        if (block != 0) {
            parts.heap().free(child.arguments());
            child.arguments(block);
        }
        child.program(Programs.COMPLAIN);
    }
}
