package dev.rse.app.log;

/** How much a log entry matters. */
public enum Severity {
    /** Good to know. */
    INFORMATION("information"),
    /** Something was done that the user asked for. */
    SUCCESS("success"),
    /** Something was not as it should be, and the workbench went on. */
    WARNING("warning"),
    /** Something failed. */
    ERROR("error");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    /** What the user reads. */
    public String title() {
        return title;
    }
}
