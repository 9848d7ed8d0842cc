package dev.rse.kernel.file;

/** Writes the text of the files below {@code /proc}. */
public interface Reports {
    /** The report of a number, as it is now. */
    String report(int number);
}
