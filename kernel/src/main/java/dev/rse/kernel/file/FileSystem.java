package dev.rse.kernel.file;

import dev.rse.kernel.memory.FrameAllocator;
import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;

/**
 * Makes, moves and removes names. Every call that can fail returns a negative {@link Errno} and has then changed nothing.
 */
public final class FileSystem {
    /** Permissions of a new file. */
    public static final int FILE_MODE = 0644;

    /** Permissions of a new directory. */
    public static final int DIRECTORY_MODE = 0755;

    private static final int MOST_LINKS = 1 << 16;

    private final Inodes inodes;
    private final FileData data;
    private final Directories directories;
    private final Paths paths;

    /** A view of the file system. */
    public FileSystem(Ram ram, MemoryMap map, SuperBlock superBlock, FrameAllocator frames) {
        inodes = new Inodes(ram, map, superBlock);
        data = new FileData(ram, frames, inodes);
        directories = new Directories(inodes, data);
        paths = new Paths(inodes, directories);
    }

    /** Makes the empty root directory. */
    public void initialise() {
        inodes.initialise();
        int root = inodes.allocate(FileType.DIRECTORY, DIRECTORY_MODE);
        inodes.addLinks(root, 1);
        inodes.parent(root, root);
    }

    /** The inodes. */
    public Inodes inodes() {
        return inodes;
    }

    /** The bytes of files. */
    public FileData data() {
        return data;
    }

    /** The entries of directories. */
    public Directories directories() {
        return directories;
    }

    /** The walker of paths. */
    public Paths paths() {
        return paths;
    }

    /** Inode of a path. */
    public int find(int from, String path) {
        return paths.find(from, path);
    }

    /** Inode of a file to be written: an existing one, or a new empty one. */
    public int create(int from, String path) {
        int found = paths.find(from, path);
        if (found != -Errno.NO_ENTRY) {
            return found;
        }
        return path.endsWith("/") ? -Errno.IS_DIRECTORY : make(from, path, FileType.FILE, FILE_MODE, 0);
    }

    /** Makes a directory. */
    public int makeDirectory(int from, String path) {
        return make(from, path, FileType.DIRECTORY, DIRECTORY_MODE, 0);
    }

    /** Makes a device or a report of a number. */
    public int makeSpecial(String path, FileType type, int mode, int number) {
        return make(Inodes.ROOT, path, type, mode, number);
    }

    /** Gives a file another name. */
    public int link(int from, String path, String newPath) {
        int inode = paths.find(from, path);
        if (inode < 0) {
            return inode;
        }
        if (inodes.isDirectory(inode)) {
            return -Errno.NOT_PERMITTED;
        }
        int parent = newName(from, newPath);
        if (parent < 0) {
            return parent;
        }
        if (inodes.links(inode) >= MOST_LINKS) {
            return -Errno.NO_SPACE;
        }
        int added = directories.add(parent, paths.lastName(), inode);
        if (added == 0) {
            inodes.addLinks(inode, 1);
        }
        return added;
    }

    /** Removes a name that is not a directory's. */
    public int unlink(int from, String path) {
        int inode = paths.find(from, path);
        if (inode < 0) {
            return inode;
        }
        if (inodes.isDirectory(inode)) {
            return -Errno.IS_DIRECTORY;
        }
        if (inodes.type(inode) != FileType.FILE) {
            return -Errno.NOT_PERMITTED;
        }
        directories.remove(paths.findParent(from, path), paths.lastName());
        dropLink(inode);
        return 0;
    }

    /** Removes an empty directory. */
    public int removeDirectory(int from, String path) {
        int parent = paths.findParent(from, path);
        int inode = parent < 0 ? parent : paths.find(from, path);
        if (inode < 0) {
            return inode;
        }
        if (!inodes.isDirectory(inode)) {
            return -Errno.NOT_DIRECTORY;
        }
        String name = paths.lastName();
        if (name.equals(".") || name.equals("..")) {
            return -Errno.INVALID;
        }
        if (directories.count(inode) > 0) {
            return -Errno.NOT_EMPTY;
        }
        if (inode == Inodes.ROOT) {
            return -Errno.BUSY;
        }
        directories.remove(parent, name);
        dropDirectory(inode);
        return 0;
    }

    /** Removes a directory with everything in it. Devices and reports below it are refused before anything is removed. */
    public int removeTree(int from, String path) {
        int parent = paths.findParent(from, path);
        int top = parent < 0 ? parent : paths.find(from, path);
        if (top < 0) {
            return top;
        }
        String name = paths.lastName();
        if (!inodes.isDirectory(top)) {
            return unlink(from, path);
        }
        if (top == Inodes.ROOT) {
            return -Errno.BUSY;
        }
        if (name.equals(".") || name.equals("..")) {
            return -Errno.INVALID;
        }
        if (holdsSpecial(top)) {
            return -Errno.NOT_PERMITTED;
        }
        int at = top;
        while (at != top || directories.count(top) > 0) {
            int last = directories.count(at) - 1;
            if (last < 0) {
                int above = inodes.parent(at);
                directories.removeAt(above, directories.count(above) - 1);
                dropDirectory(at);
                at = above;
            } else if (inodes.isDirectory(directories.inode(at, last))) {
                at = directories.inode(at, last);
            } else {
                int inode = directories.inode(at, last);
                directories.removeAt(at, last);
                dropLink(inode);
            }
        }
        directories.remove(parent, name);
        dropDirectory(top);
        return 0;
    }

    /** Moves a name to another place; a file already there is replaced. */
    public int rename(int from, String path, String newPath) {
        int inode = paths.find(from, path);
        if (inode < 0) {
            return inode;
        }
        int oldParent = paths.findParent(from, path);
        String oldName = paths.lastName();
        if (inode == Inodes.ROOT || oldName.equals(".") || oldName.equals("..")) {
            return -Errno.BUSY;
        }
        if (inodes.type(inode) == FileType.DEVICE || inodes.type(inode) == FileType.REPORT) {
            return -Errno.NOT_PERMITTED;
        }
        int existing = paths.find(from, newPath);
        if (existing == inode) {
            return 0;
        }
        int parent = existing > 0 ? paths.findParent(from, newPath) : newName(from, newPath);
        if (parent < 0) {
            return parent;
        }
        String name = paths.lastName();
        if (inodes.isDirectory(inode) && isBelow(parent, inode)) {
            return -Errno.INVALID;
        }
        if (existing > 0) {
            if (inodes.type(existing) != FileType.FILE || inodes.type(inode) != FileType.FILE) {
                return -Errno.EXISTS;
            }
            directories.replace(parent, name, inode);
            dropLink(existing);
        } else {
            int added = directories.add(parent, name, inode);
            if (added < 0) {
                return added;
            }
        }
        directories.remove(oldParent, oldName);
        if (inodes.isDirectory(inode)) {
            inodes.parent(inode, parent);
        }
        return 0;
    }

    /** Adds a reference that keeps an inode alive without a name. */
    public void hold(int inode) {
        inodes.addReferences(inode, 1);
    }

    /** Drops a reference; an inode without names and references is freed. */
    public void release(int inode) {
        inodes.addReferences(inode, -1);
        freeIfUnused(inode);
    }

    private int make(int from, String path, FileType type, int mode, int number) {
        int parent = newName(from, path);
        if (parent < 0) {
            return parent;
        }
        String name = paths.lastName();
        int inode = inodes.allocate(type, mode);
        if (inode == 0) {
            return -Errno.NO_SPACE;
        }
        int added = directories.add(parent, name, inode);
        if (added < 0) {
            inodes.free(inode);
            return added;
        }
        inodes.addLinks(inode, 1);
        if (type == FileType.DIRECTORY) {
            inodes.parent(inode, parent);
        } else {
            inodes.device(inode, number);
        }
        return inode;
    }

    /** Parent for a name that does not exist yet; the name is then the paths' last one. */
    private int newName(int from, String path) {
        int parent = paths.findParent(from, path);
        if (parent < 0) {
            return parent;
        }
        if (!inodes.isDirectory(parent)) {
            return -Errno.NOT_DIRECTORY;
        }
        String name = paths.lastName();
        if (name.isEmpty() || name.equals(".") || name.equals("..") || directories.find(parent, name) != 0) {
            return -Errno.EXISTS;
        }
        return inodes.links(parent) == 0 ? -Errno.NO_ENTRY : parent;
    }

    private boolean isBelow(int directory, int top) {
        int at = directory;
        for (int steps = 0; at != top && at != Inodes.ROOT; steps++) {
            if (steps > inodes.count()) {
                throw new KernelPanic("directory " + directory + " is its own parent");
            }
            at = inodes.parent(at);
        }
        return at == top;
    }

    private boolean holdsSpecial(int top) {
        for (int inode = 1; inode < inodes.count(); inode++) {
            if (inodes.isDirectory(inode) && inodes.links(inode) > 0 && isBelow(inode, top)) {
                for (int i = 0; i < directories.count(inode); i++) {
                    FileType type = inodes.type(directories.inode(inode, i));
                    if (type == FileType.DEVICE || type == FileType.REPORT) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void dropLink(int inode) {
        inodes.addLinks(inode, -1);
        freeIfUnused(inode);
    }

    private void dropDirectory(int inode) {
        inodes.parent(inode, Inodes.ROOT);
        dropLink(inode);
    }

    private void freeIfUnused(int inode) {
        if (inodes.links(inode) == 0 && inodes.references(inode) == 0) {
            data.truncate(inode, 0);
            inodes.free(inode);
        }
    }
}
