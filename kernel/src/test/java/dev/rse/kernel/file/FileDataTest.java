package dev.rse.kernel.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A file against an array of bytes, through direct frames, one level and two levels of frame numbers. */
class FileDataTest {
    private static final int PAGES = 4096;
    private static final int MOST = 3_000_000;

    @Test
    void filesAreArraysOfBytes() {
        Property.check("file data", 25, FileDataTest::useFile);
    }

    private static void useFile(Draw draw) {
        Memory memory = new Memory(PAGES);
        MemoryMap map = new MemoryMap(new StrandLayout(Lattice.DEFAULT, 0, 1024, PAGES));
        Ram ram = new Ram(memory);
        SuperBlock superBlock = new SuperBlock(ram, map);
        FrameAllocator frames = new FrameAllocator(ram, map, superBlock);
        frames.initialise();
        FileSystem files = new FileSystem(ram, map, superBlock, frames);
        files.initialise();
        int free = frames.free();
        int inode = files.create(Inodes.ROOT, "f");
        int direct = frames.free();
        byte[] model = new byte[MOST];
        int size = 0;
        for (int i = 0; i < 30; i++) {
            int offset = draw.below(draw.pick(1000, 60_000, 2_900_000));
            if (draw.chance(3)) {
                files.data().truncate(inode, offset);
                if (offset < size) {
                    Arrays.fill(model, offset, size, (byte) 0);
                    size = offset;
                }
            } else {
                byte[] bytes = new byte[draw.below(draw.pick(10, 9000, 100_000))];
                Arrays.fill(bytes, (byte) (i + 1));
                assertEquals(bytes.length, files.data().write(inode, offset, bytes, 0, bytes.length));
                System.arraycopy(bytes, 0, model, offset, bytes.length);
                size = Math.max(size, offset + bytes.length);
            }
            assertEquals(size, files.inodes().size(inode));
            assertEquals(direct - frames.free(), files.inodes().frames(inode), "frames of the file");
        }
        byte[] read = new byte[size + 10];
        assertEquals(size, files.data().read(inode, 0, read, 0, read.length));
        assertArrayEquals(Arrays.copyOf(model, size), Arrays.copyOf(read, size));
        assertEquals(0, files.data().read(inode, size + 5, read, 0, 10));
        assertEquals(0, files.unlink(Inodes.ROOT, "f"));
        assertEquals(free, frames.free());
    }
}
