package dev.rse.app.panel;

/** The three docks of the default layout. */
public enum Area {
    /** The large one. */
    CENTRE("centre"),
    /** Detail, at the right. */
    RIGHT("right"),
    /** Console and records, below. */
    BOTTOM("bottom");

    private final String id;

    Area(String id) {
        this.id = id;
    }

    /** The name of the dock in a stored layout. */
    public String id() {
        return id;
    }
}
