package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The process that measures one case and nothing else, so that the compiler has seen nothing else. */
public final class BenchProcess {
    private BenchProcess() {}

    /**
     * Prints the figures as one line of JSON; or one line on standard error that says what is wrong, with exit code 1.
     *
     * @param args name of the case, rounds, events, tori
     */
    public static void main(String[] args) {
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        try {
            BenchSettings settings =
                    new BenchSettings(Integer.parseInt(args[1]), Long.parseLong(args[2]), Integer.parseInt(args[3]));
            BenchCase.of(args[0]).measure(settings, figures);
        } catch (RuntimeException e) {
            System.err.println(args[0] + ": " + e.getMessage());
            System.exit(1);
        }
        System.out.println(figures);
    }
}
