package dev.rse.app;

/** The version of this build. */
public final class Version {

    private Version() {}

    /** The version as the build wrote it into the archive's manifest; "development" when run from class folders. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
