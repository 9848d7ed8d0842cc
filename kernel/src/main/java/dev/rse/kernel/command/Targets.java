package dev.rse.kernel.command;

import dev.rse.kernel.file.FileSystem;

/** Where {@code cp} and {@code mv} put something. */
final class Targets {
    private Targets() {}

    /** The target itself, or the source's name inside it if the target is a directory. */
    static String inside(FileSystem files, int from, String source, String target) {
        int inode = files.find(from, target);
        if (inode < 0 || !files.inodes().isDirectory(inode)) {
            return target;
        }
        int end = source.length();
        while (end > 1 && source.charAt(end - 1) == '/') {
            end--;
        }
        String name = source.substring(source.lastIndexOf('/', end - 1) + 1, end);
        return target.endsWith("/") ? target + name : target + "/" + name;
    }
}
