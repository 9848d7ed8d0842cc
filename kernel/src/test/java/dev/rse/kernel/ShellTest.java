package dev.rse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.kernel.command.CommandTable;
import dev.rse.kernel.console.ConsoleMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Command lines and exactly what they write. */
class ShellTest {
    private final Machine machine = new Machine(ConsoleMode.SCRIPT);

    private void check(String line, String out) {
        check(line, out, "", 0);
    }

    private void check(String line, String out, String errors, int status) {
        int before = machine.statuses().size();
        machine.type(line + "\n");
        assertEquals(out, machine.out(), line);
        assertEquals(errors, machine.errors(), line);
        assertEquals(before + 1, machine.statuses().size(), "statuses of " + line);
        assertEquals(status, machine.statuses().get(before), line);
        Audit.idle(machine);
    }

    @Test
    void theLineOfTheIssue() {
        check("mkdir /a; echo hi > /a/b; cat /a/b | cat; ls /a", "hi\nb\n");
        check("nosuch", "", "nosuch: command not found\n", 127);
    }

    @Test
    void words() {
        check("echo", "\n");
        check("echo a  b", "a b\n");
        check("echo -n a", "a");
        check("echo 'a  b' \"c  d\" e\\ f", "a  b c  d e f\n");
        check("echo '$HOME' \"$HOME\" \\$HOME", "$HOME /home $HOME\n");
        check("echo \"a\\\"b\\\\c\\d\"", "a\"b\\c\\d\n");
        check("echo a#b # rest", "a#b\n");
        check("", "");
        check("   # only a comment", "");
        check("echo ''x\"\"y '' z", "xy  z\n");
        check("'echo' quoted; \"ec\"ho parts", "quoted\nparts\n");
    }

    @Test
    void variables() {
        check("A=1; echo $A ${A}2 $AB-", "1 12 -\n");
        check("A='x  y'; echo $A; echo \"$A\"", "x y\nx  y\n");
        check("E='echo run'; $E", "run\n");
        check("false; echo $?; echo $?", "1\n0\n");
        check("B=2 env; echo $B.", "B=2\nHOME=/home\nPATH=/\nUSER=root\n.\n");
        check("export C=3; env | head -n 1; unset C; env | head -n 1", "C=3\nHOME=/home\n");
        check("echo $ ${ ${A $1", "$ ${ ${A $1\n");
        check("export 1x", "", "export: 1x: Invalid argument\n", 1);
    }

    @Test
    void joins() {
        check("true && echo yes || echo no", "yes\n");
        check("false && echo yes || echo no", "no\n");
        check("false || false && echo never; echo end", "end\n");
        check("false", "", "", 1);
        check("true | false", "", "", 1);
        check("false | true", "");
        check("nosuch || echo $?", "127\n", "nosuch: command not found\n", 0);
    }

    @Test
    void mistakes() {
        check("echo 'a", "", "sh: syntax error: the quote ' is not closed\n", 2);
        check("echo \"a\\\"", "", "sh: syntax error: the quote \" is not closed\n", 2);
        check("echo a |", "", "sh: syntax error: a command is missing at the end of the line\n", 2);
        check("| cat", "", "sh: syntax error: a command is missing before |\n", 2);
        check("echo a ;; echo b", "", "sh: syntax error: a command is missing before ;\n", 2);
        check("echo a &", "", "sh: syntax error: jobs in the background (&) are not supported; use ; or &&\n", 2);
        check("cat <", "", "sh: syntax error: a file name is missing after <\n", 2);
        check("echo \\", "", "sh: syntax error: nothing follows the last \\\n", 2);
        check("echo a >& 5", "", "sh: syntax error: after >& stands 1 or 2, not 5\n", 2);
    }

    @Test
    void redirections() {
        check("cd /tmp; echo one > f; echo two >> f; cat < f; wc < f", "one\ntwo\n       2       2       8\n");
        check("nosuch 2> e; cat e", "nosuch: command not found\n");
        check("nosuch 2>&1 | cat", "nosuch: command not found\n");
        check("echo oops >&2", "", "oops\n", 0);
        check("> empty; ls -l empty", "-rw-r--r--   1          0   0:00:00.000 empty\n");
        check("cat < /none", "", "sh: /none: No such file or directory\n", 1);
        check("echo a > /", "", "sh: /: Is a directory\n", 1);
        check("echo a > /none/b", "", "sh: /none/b: No such file or directory\n", 1);
        check("echo a > /proc/meminfo", "", "sh: /proc/meminfo: Read-only file\n", 1);
        check("echo gone > /dev/null; cat /dev/null", "");
        check("head -n 1 /dev/zero | head -n 0; echo done", "done\n");
    }

    @Test
    void patterns() {
        check("cd /tmp; touch a.c b.c ab.d .hidden; echo *.c ?.c a* *", "a.c b.c a.c b.c a.c ab.d a.c ab.d b.c\n");
        check("echo '*' \"*\" \\* none*", "* * * none*\n");
        check("echo /d*/n* /t*/*.d .h*", "/dev/null /tmp/ab.d .hidden\n");
        check("P='*.c'; echo $P \"$P\"", "a.c b.c *.c\n");
        check("rm *; ls -a", ".\n..\n.hidden\n");
    }

    @Test
    void directories() {
        check("pwd; mkdir -p /x/y/z; cd /x/y; pwd; cd ..; pwd", "/\n/x/y\n/x\n");
        check("cd z/../y", "", "cd: z/../y: No such file or directory\n", 1);
        check("cd /x/y/z; pwd; cd; pwd", "/x/y/z\n/home\n");
        check("cd /x; cd y | cat; pwd", "/x\n");
        check("rmdir /x", "", "rmdir: /x: Directory not empty\n", 1);
        check("mkdir /x", "", "mkdir: /x: File exists\n", 1);
        check("mkdir /none/a", "", "mkdir: /none/a: No such file or directory\n", 1);
        check("cd /x/y; rm -r /x; pwd", "", "pwd: .: No such file or directory\n", 1);
        check("touch a", "", "touch: a: No such file or directory\n", 1);
        check("cd ..; pwd", "/\n");
        check("rm -r /", "", "rm: /: Device or resource busy\n", 1);
        check("rm -r .; rmdir ..", "", "rm: .: Device or resource busy\nrmdir: ..: Invalid argument\n", 1);
    }

    @Test
    void files() {
        check("cat /x", "", "cat: /x: No such file or directory\n", 1);
        check("cat /dev", "", "cat: /dev: Is a directory\n", 1);
        check("cd /tmp; echo hi > a; cp a b; mv b c; ln c d; cat c d", "hi\nhi\n");
        check("ls -l c", "-rw-r--r--   2          3   0:00:00.000 c\n");
        check("cat a/b", "", "cat: a/b: Not a directory\n", 1);
        check("cat a/", "", "cat: a/: Not a directory\n", 1);
        check("cp a a", "", "cp: a: File exists\n", 1);
        check("mkdir m; mv m m/n", "", "mv: m: Invalid argument\n", 1);
        check("mv a m; cp c m; ls m", "a\nc\n");
        check("rm a", "", "rm: a: No such file or directory\n", 1);
        check("rm -f a; rm m", "", "rm: m: Is a directory\n", 1);
        check("rm -r m c d; ls", "");
        check("rm /dev/null", "", "rm: /dev/null: Operation not permitted\n", 1);
        check("rm -r /dev", "", "rm: /dev: Operation not permitted\n", 1);
        check("ls /dev/null /proc", "/dev/null\n\n/proc:\nmeminfo\nmounts\nprocesses\nuptime\nversion\n");
    }

    @Test
    void longNames() {
        String most = "n".repeat(255);
        check("touch /tmp/" + most + "; ls /tmp", most + "\n");
        check("touch /tmp/x" + most, "", "touch: /tmp/x" + most + ": File name too long\n", 1);
        String path = "/tmp/" + "./".repeat(2000);
        check(
                "ls " + path + "zzz".repeat(10),
                "",
                "ls: " + path + "zzz".repeat(10) + ": No such file or directory\n",
                1);
        check("cat " + "/".repeat(4092), "", "sh: a line has at most 4095 bytes\n", 2);
    }

    @Test
    void system() {
        check("uname; uname -a; cat /proc/version", "RSE\nRSE rse 0.1.0 torus\nRSE rse 0.1.0 torus\n");
        machine.clock(3_725_004_000_000L);
        machine.type("uptime\n");
        assertTrue(machine.out().startsWith("up 1:02:05.004, processes 2, events "));
        machine.type("echo x > /tmp/t; ls -l /tmp/t\n");
        assertTrue(machine.out().contains(" 1:02:05.004 /tmp/t"));
        check("root", "00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f\n");
        check("help cd", "usage: cd [DIRECTORY]\nchanges the working directory\n");
        check("help nosuch", "", "help: nosuch: no such command\n", 1);
        check("clear", "\033[H\033[2J\033[3J");
        check("ls -z", "", "ls: usage: ls [-al] [PATH]...\n", 2);
        check("kill 1", "", "kill: 1: Operation not permitted\n", 1);
        check("kill x", "", "kill: x: Invalid argument\n", 1);
        check("kill 99", "", "kill: 99: No such process\n", 1);
        machine.type("torus; info; mem; dmesg; ps; help\n");
        String all = machine.out();
        assertTrue(all.contains("lattice  32x32x32") && all.contains("cells    32768"), all);
        assertTrue(all.contains("32 MiB in pages of 4 KiB"), all);
        assertTrue(all.contains("] shell started\n"), all);
        for (String name : CommandTable.INSTANCE.names()) {
            assertTrue(all.contains("\n" + name + " "), name);
        }
    }

    @Test
    void everyCommandHasUsageAndHelp() {
        for (String name : CommandTable.INSTANCE.names()) {
            machine.type("help " + name + "\n");
            List<String> lines = machine.out().lines().toList();
            assertEquals(2, lines.size(), name);
            assertTrue(lines.get(0).startsWith("usage: " + name), name);
        }
    }

    @Test
    void halting() {
        machine.type("echo a; halt 3; echo b\n");
        assertEquals("a\n", machine.out());
        assertEquals(3, machine.halted());
        machine.type("echo c\n").clock(1).resize(10, 10);
        assertEquals("", machine.out());
        assertEquals(0, machine.torus().pending());
        Audit.always(machine);
    }

    @Test
    void theEndOfTheScriptHaltsWithTheLastStatus() {
        machine.type("echo a\nfalse");
        assertEquals("a\n", machine.out());
        assertEquals(-1, machine.halted());
        machine.hangUp();
        assertEquals(1, machine.halted());
        assertEquals(List.of(0, 1), machine.statuses());
    }

    @Test
    void commandsReadTheRestOfTheScript() {
        machine.type("head -n 1 | wc\nthis is not a command\n");
        machine.type("cat\n").type("more\n").hangUp();
        assertEquals("       1       5      22\nmore\n", machine.out());
        assertEquals("", machine.errors());
        assertEquals(0, machine.halted());
    }
}
