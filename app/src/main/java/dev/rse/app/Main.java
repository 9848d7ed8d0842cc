package dev.rse.app;

/** Where the program starts, with a window or without. */
public final class Main {
    private Main() {}

    /**
     * Says which version this is.
     *
     * @param args the words of the command line
     */
    public static void main(String[] args) {
        System.out.println("RSE Workbench 0.1.0");
    }
}
