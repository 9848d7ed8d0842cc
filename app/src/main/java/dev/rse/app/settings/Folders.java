package dev.rse.app.settings;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where the workbench keeps its files on this machine.
 *
 * @param configuration settings and layout
 * @param data capsules and what else the user would miss
 * @param cache what can be made again
 */
public record Folders(Path configuration, Path data, Path cache) {

    /** System property that moves everything under one folder, for tests and portable use. */
    public static final String HOME_PROPERTY = "rse.home";

    /** The platform's own folders, or those under {@value #HOME_PROPERTY} when it is set. */
    public static Folders standard() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null) {
            return under(Path.of(home));
        }
        AppDirs places = AppDirsFactory.getInstance();
        return new Folders(
                Path.of(places.getUserConfigDir("rse-workbench", null, "rse")),
                Path.of(places.getUserDataDir("rse-workbench", null, "rse")),
                Path.of(places.getUserCacheDir("rse-workbench", null, "rse")));
    }

    /** Everything under {@code home}. */
    public static Folders under(Path home) {
        return new Folders(home.resolve("config"), home.resolve("data"), home.resolve("cache"));
    }
}
