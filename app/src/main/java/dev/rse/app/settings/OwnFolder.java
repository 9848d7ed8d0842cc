package dev.rse.app.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder for one running workbench alone, however many the user has started: the first of {@code 1}, {@code 2}, … in which
 * none is at work. Who is at work holds a lock on the file of that name beside it, which ends with its process, however that
 * ends.
 */
public final class OwnFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    // A process that opens and closes a file on which it holds a lock may lose that lock.
    private static final Set<Path> OURS = new HashSet<>();

    private final Path folder;
    private final Path lock;
    private final FileChannel channel;

    private OwnFolder(Path folder, Path lock, FileChannel channel) {
        this.folder = folder;
        this.lock = lock;
        this.channel = channel;
    }

    /**
     * Takes a folder, which is empty, and removes those in which nobody is at work any more.
     *
     * @param parent the folder of all those folders
     * @throws IOException if none can be made
     */
    public static OwnFolder claim(Path parent) throws IOException {
        synchronized (OURS) {
            Files.createDirectories(parent);
            OwnFolder own = null;
            for (int number = 1; own == null || Files.exists(lock(parent, number)); number++) {
                OwnFolder free = tryClaim(parent, number);
                if (free != null && own == null) {
                    own = free;
                } else if (free != null) {
                    free.close();
                }
            }
            Files.createDirectory(own.folder);
            return own;
        }
    }

    private static Path lock(Path parent, int number) {
        return parent.resolve(number + LOCK);
    }

    /** Takes a folder and removes what was left in it; null if somebody is at work there. */
    private static OwnFolder tryClaim(Path parent, int number) throws IOException {
        Path lock = lock(parent, number).toAbsolutePath().normalize();
        if (OURS.contains(lock)) {
            return null;
        }
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                return null;
            }
            Path folder = parent.resolve(Integer.toString(number));
            remove(folder);
            OURS.add(lock);
            return new OwnFolder(folder, lock, channel);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = new ArrayList<>(found.toList());
        }
        all.sort(Comparator.reverseOrder());
        for (Path each : all) {
            Files.delete(each);
        }
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** Lets another workbench have it, which removes what is in it. */
    @Override
    public void close() throws IOException {
        synchronized (OURS) {
            OURS.remove(lock);
            channel.close();
        }
    }
}
