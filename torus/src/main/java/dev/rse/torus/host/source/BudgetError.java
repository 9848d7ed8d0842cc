package dev.rse.torus.host.source;

/** An event did more than it may. No handler of a program keeps it. */
final class BudgetError extends Error {
    private static final long serialVersionUID = 1L;

    BudgetError(String message) {
        super(message);
    }
}
