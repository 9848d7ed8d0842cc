package dev.rse.kernel.console;

/** What sits at the other end of the console. Part of the kernel's identity. */
public enum ConsoleMode {
    /** A terminal with a person: banner, prompt, echo, line editing, CR before LF; errors go where output goes. */
    INTERACTIVE(0, "interactive"),
    /** A script: no banner, prompt or echo; output is exactly what the commands write; errors go their own way. */
    SCRIPT(1, "script");

    private final int number;
    private final String word;

    ConsoleMode(int number, String word) {
        this.number = number;
        this.word = word;
    }

    /** The mode as a number in memory. */
    public int number() {
        return number;
    }

    /** The mode as it stands in the kernel's identity. */
    public String word() {
        return word;
    }
}
