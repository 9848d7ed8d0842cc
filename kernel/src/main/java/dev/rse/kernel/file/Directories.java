package dev.rse.kernel.file;

import dev.rse.kernel.memory.KernelPanic;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of directories: 264 bytes each, a head word (inode, length of the name, check of the name) and the name. The
 * entries are dense: the last one fills the place of a removed one. {@code .} and {@code ..} are not stored; an inode knows
 * its parent.
 */
public final class Directories {
    /** Most bytes of a name. */
    public static final int NAME_BYTES = 255;

    /** Most entries of a directory. */
    public static final int MOST_ENTRIES = 1 << 16;

    private static final int ENTRY_BYTES = 264;

    private final Inodes inodes;
    private final FileData data;

    Directories(Inodes inodes, FileData data) {
        this.inodes = inodes;
        this.data = data;
    }

    /** Entries of a directory. */
    public int count(int directory) {
        int count = inodes.size(directory) / ENTRY_BYTES;
        if (count < 0 || count > MOST_ENTRIES) {
            throw new KernelPanic("directory " + directory + " of " + count + " entries");
        }
        return count;
    }

    /** Name of an entry. */
    public String name(int directory, int index) {
        int length = (int) (head(directory, index) >>> 24) & 0xff;
        byte[] bytes = new byte[length];
        data.read(directory, index * ENTRY_BYTES + 8, bytes, 0, length);
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = (char) (bytes[i] & 0xff);
        }
        return new String(characters);
    }

    /** Inode of an entry. */
    public int inode(int directory, int index) {
        return (int) head(directory, index) & 0xffffff;
    }

    /** All names, sorted by their bytes. */
    public List<String> names(int directory) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count(directory); i++) {
            names.add(name(directory, i));
        }
        names.sort(null);
        return names;
    }

    /** Inode of a name, or 0. */
    public int find(int directory, String name) {
        int index = indexOf(directory, name);
        return index < 0 ? 0 : inode(directory, index);
    }

    /** Index of the entry of an inode, or -1. */
    int indexOf(int directory, int inode) {
        for (int i = 0; i < count(directory); i++) {
            if (inode(directory, i) == inode) {
                return i;
            }
        }
        return -1;
    }

    /** Adds an entry; the caller knows that the name is free. Returns 0 or a negative {@link Errno}. */
    int add(int directory, String name, int inode) {
        if (count(directory) == MOST_ENTRIES) {
            return -Errno.NO_SPACE;
        }
        byte[] entry = new byte[ENTRY_BYTES];
        long head = inode | (long) name.length() << 24 | (long) name.hashCode() << 32;
        for (int i = 0; i < 8; i++) {
            entry[i] = (byte) (head >>> (8 * i));
        }
        for (int i = 0; i < name.length(); i++) {
            entry[8 + i] = (byte) name.charAt(i);
        }
        int size = inodes.size(directory);
        int written = data.write(directory, size, entry, 0, ENTRY_BYTES);
        if (written == ENTRY_BYTES) {
            return 0;
        }
        data.truncate(directory, size);
        return -Errno.NO_SPACE;
    }

    /** Points a name to another inode. */
    void replace(int directory, String name, int inode) {
        int index = indexOf(directory, name);
        byte[] low = {(byte) inode, (byte) (inode >>> 8), (byte) (inode >>> 16)};
        data.write(directory, index * ENTRY_BYTES, low, 0, 3);
    }

    void remove(int directory, String name) {
        removeAt(directory, indexOf(directory, name));
    }

    void removeAt(int directory, int index) {
        int last = count(directory) - 1;
        if (index < last) {
            byte[] entry = new byte[ENTRY_BYTES];
            data.read(directory, last * ENTRY_BYTES, entry, 0, ENTRY_BYTES);
            data.write(directory, index * ENTRY_BYTES, entry, 0, ENTRY_BYTES);
        }
        data.truncate(directory, last * ENTRY_BYTES);
    }

    private int indexOf(int directory, String name) {
        int check = name.hashCode();
        int count = count(directory);
        for (int i = 0; i < count; i++) {
            if ((int) (head(directory, i) >>> 32) == check && name(directory, i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private long head(int directory, int index) {
        return data.word(directory, index * ENTRY_BYTES);
    }
}
