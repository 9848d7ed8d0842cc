package dev.rse.app.machine;

import dev.rse.app.settings.Folders;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.history.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where states of recordings are kept from one command to the next: a folder for each capsule, named by what is in it. Those
 * used last stay.
 */
public final class StateCache {
    private static final int MOST_CAPSULES = 4;
    private static final int NAME_DIGITS = 16;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{" + NAME_DIGITS + "}");

    private final Path folder;
    private final long diskBytes;

    /** The cache in a folder, with so much disk space for each capsule. */
    public StateCache(Path folder, long diskBytes) {
        this.folder = folder;
        this.diskBytes = diskBytes;
    }

    /** The folder of the cache among the user's. */
    public static Path standardFolder() {
        return Folders.standard().cache().resolve("states");
    }

    /**
     * A recording with the states that are kept of it.
     *
     * @throws IOException if it cannot be run by this program, or the folder cannot be used
     */
    public Recording open(Capsule capsule) throws IOException {
        Path own = folderOf(capsule);
        Recording recording = new Recording(capsule, Catalogue.everything(), own, diskBytes);
        Files.setLastModifiedTime(own, FileTime.from(Instant.now()));
        forgetOldest();
        return recording;
    }

    /** A recording with the states that are kept of it, if any are. */
    public Recording openIfKept(Capsule capsule) throws IOException {
        return Files.isDirectory(folderOf(capsule)) ? open(capsule) : new Recording(capsule, Catalogue.everything());
    }

    private Path folderOf(Capsule capsule) {
        return folder.resolve(Recording.name(capsule).hex().substring(0, NAME_DIGITS));
    }

    /** Whether a folder is one of ours: somebody may have named a folder in which other things lie, too. */
    private static boolean isCapsule(Path folder) {
        return Files.isDirectory(folder)
                && NAME.matcher(folder.getFileName().toString()).matches();
    }

    private void forgetOldest() throws IOException {
        List<Path> capsules;
        try (Stream<Path> all = Files.list(folder)) {
            capsules = new ArrayList<>(all.filter(StateCache::isCapsule).toList());
        }
        List<FileTime> times = new ArrayList<>();
        for (Path one : capsules) {
            times.add(Files.getLastModifiedTime(one));
        }
        List<Path> newestFirst = capsules.stream()
                .sorted(Comparator.comparing((Path one) -> times.get(capsules.indexOf(one)))
                        .reversed())
                .toList();
        for (Path old : newestFirst.subList(Math.min(MOST_CAPSULES, newestFirst.size()), newestFirst.size())) {
            Recording.forget(old);
        }
    }
}
