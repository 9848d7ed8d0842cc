package dev.rse.kernel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rse.kernel.memory.FrameAllocator;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import org.junit.jupiter.api.Test;

/** The file system against a model of it: the same results, the same tree, and nothing left over. */
class FileSystemTest {
    private static final int PAGES = 2048;

    @Test
    void treesBehaveAsTheModel() {
        Property.check("file system", 100, FileSystemTest::useFiles);
    }

    private static FileSystem files() {
        MemoryMap map = new MemoryMap(new StrandLayout(Lattice.DEFAULT, 0, 1024, PAGES));
        Ram ram = new Ram(new Memory(PAGES));
        SuperBlock superBlock = new SuperBlock(ram, map);
        FrameAllocator frames = new FrameAllocator(ram, map, superBlock);
        frames.initialise();
        FileSystem files = new FileSystem(ram, map, superBlock, frames);
        files.initialise();
        return files;
    }

    private static void useFiles(Draw draw) {
        FileSystem files = files();
        FileTreeModel model = new FileTreeModel();
        for (int i = 0; i < 60; i++) {
            String path = path(draw);
            String other = path(draw);
            int kind = draw.below(10);
            draw.note(kind + " " + path + " " + other);
            int root = Inodes.ROOT;
            int expected;
            int result;
            switch (kind) {
                case 0 -> {
                    expected = model.unlink(path);
                    result = files.unlink(root, path);
                }
                case 1 -> {
                    expected = model.removeDirectory(path);
                    result = files.removeDirectory(root, path);
                }
                case 2 -> {
                    expected = model.link(path, other);
                    result = files.link(root, path, other);
                }
                case 3 -> {
                    expected = model.rename(path, other);
                    result = files.rename(root, path, other);
                }
                case 4 -> {
                    expected = model.removeTree(path);
                    result = files.removeTree(root, path);
                }
                case 5 -> {
                    expected = model.append(path, "text " + i);
                    result = append(files, path, "text " + i);
                }
                default -> {
                    expected = model.makeDirectory(path);
                    result = files.makeDirectory(root, path);
                }
            }
            assertEquals(expected, Math.min(0, result), kind + " " + path + " " + other);
            assertEquals(model.show(), show(files));
        }
    }

    private static int append(FileSystem files, String path, String text) {
        int inode = files.create(Inodes.ROOT, path);
        if (inode < 0) {
            return inode;
        }
        if (files.inodes().isDirectory(inode)) {
            return -Errno.IS_DIRECTORY;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return files.data().write(inode, files.inodes().size(inode), bytes, 0, bytes.length);
    }

    private static String show(FileSystem files) {
        StringBuilder shown = new StringBuilder();
        show(files, "", Inodes.ROOT, shown);
        return shown.toString();
    }

    private static void show(FileSystem files, String path, int inode, StringBuilder shown) {
        if (!files.inodes().isDirectory(inode)) {
            byte[] content = new byte[files.inodes().size(inode)];
            files.data().read(inode, 0, content, 0, content.length);
            shown.append(path).append('=');
            for (byte value : content) {
                shown.append((char) value);
            }
            shown.append('\n');
            return;
        }
        shown.append(path).append("/\n");
        assertEquals(path.isEmpty() ? "/" : path, files.paths().pathOf(inode));
        for (String name : files.directories().names(inode)) {
            show(files, path + "/" + name, files.directories().find(inode, name), shown);
        }
    }

    /** Up to four names of few, so that paths meet often. */
    private static String path(Draw draw) {
        StringBuilder path = new StringBuilder();
        int names = draw.between(1, 4);
        for (int i = 0; i < names; i++) {
            path.append('/').append(draw.pick("a", "b", "c"));
        }
        return path.toString();
    }
}
