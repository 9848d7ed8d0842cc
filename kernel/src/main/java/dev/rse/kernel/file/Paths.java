package dev.rse.kernel.file;

import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.memory.Text;
import java.util.ArrayList;
import java.util.List;

/** Walks paths: absolute or relative, with {@code .} and {@code ..}; a final slash asks for a directory. */
public final class Paths {
    /** Most bytes of a path. */
    public static final int PATH_BYTES = 4096;

    private final Inodes inodes;
    private final Directories directories;
    private String lastName = "";

    Paths(Inodes inodes, Directories directories) {
        this.inodes = inodes;
        this.directories = directories;
    }

    /** Inode of a path, or a negative {@link Errno}. */
    public int find(int from, String path) {
        int parent = findParent(from, path);
        if (parent < 0) {
            return parent;
        }
        int inode = step(parent, lastName);
        if (inode > 0 && path.endsWith("/") && !inodes.isDirectory(inode)) {
            return -Errno.NOT_DIRECTORY;
        }
        return inode;
    }

    /**
     * Inode of the directory that holds the last name of a path, or a negative {@link Errno}. The name, which need not exist
     * and may be {@code .}, {@code ..} or empty, is then {@link #lastName()}.
     */
    public int findParent(int from, String path) {
        if (path.isEmpty()) {
            return -Errno.NO_ENTRY;
        }
        if (path.length() >= PATH_BYTES) {
            return -Errno.NAME_TOO_LONG;
        }
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        int directory = path.charAt(0) == '/' ? Inodes.ROOT : from;
        int at = 0;
        lastName = "";
        while (at < end) {
            int slash = path.indexOf('/', at);
            int stop = slash < 0 || slash > end ? end : slash;
            if (stop > at) {
                if (!lastName.isEmpty()) {
                    directory = step(directory, lastName);
                }
                if (directory < 0) {
                    return directory;
                }
                if (!inodes.isDirectory(directory)) {
                    return -Errno.NOT_DIRECTORY;
                }
                lastName = path.substring(at, stop);
                if (lastName.length() > Directories.NAME_BYTES) {
                    return -Errno.NAME_TOO_LONG;
                }
            }
            at = stop + 1;
        }
        return directory;
    }

    /** Last name of the path given to {@link #findParent}; empty for the root directory. */
    public String lastName() {
        return lastName;
    }

    /** Absolute path of a directory; null if it has been removed. */
    public String pathOf(int directory) {
        if (directory == Inodes.ROOT) {
            return "/";
        }
        List<String> names = new ArrayList<>();
        for (int at = directory; at != Inodes.ROOT; at = inodes.parent(at)) {
            int index = inodes.links(at) == 0 ? -1 : directories.indexOf(inodes.parent(at), at);
            if (index < 0) {
                return null;
            }
            names.add(directories.name(inodes.parent(at), index));
            if (names.size() > inodes.count()) {
                throw new KernelPanic("directory " + directory + " is its own parent");
            }
        }
        Text path = new Text();
        for (int i = names.size() - 1; i >= 0; i--) {
            path.add('/').add(names.get(i));
        }
        return path.toString();
    }

    private int step(int directory, String name) {
        if (!inodes.isDirectory(directory)) {
            return -Errno.NOT_DIRECTORY;
        }
        if (name.isEmpty() || name.equals(".")) {
            return directory;
        }
        if (name.equals("..")) {
            return inodes.parent(directory);
        }
        int inode = directories.find(directory, name);
        return inode == 0 ? -Errno.NO_ENTRY : inode;
    }
}
