package dev.rse.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapTest {
    private static final int PAGES = 2048;
    private final Memory memory = new Memory(PAGES);
    private final Ram ram = new Ram(memory);
    private final Heap heap = heap(memory);

    private static Heap heap(Memory memory) {
        MemoryMap map = new MemoryMap(new StrandLayout(Lattice.DEFAULT, 0, 1024, PAGES));
        Ram ram = new Ram(memory);
        Heap heap = new Heap(ram, map, new SuperBlock(ram, map));
        heap.initialise();
        return heap;
    }

    private record Block(int address, int bytes, int mark) {}

    @Test
    void blocksNeverOverlapAndStartAsZeros() {
        Property.check("heap", 40, HeapTest::useHeap);
    }

    private static void useHeap(Draw draw) {
        Memory memory = new Memory(PAGES);
        Ram ram = new Ram(memory);
        Heap heap = heap(memory);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            if (blocks.isEmpty() || draw.chance(2)) {
                int bytes = 1 + draw.below(draw.pick(20, 3000, 2_000_000));
                int address = heap.allocate(bytes);
                if (address != 0) {
                    for (int b = 0; b < bytes; b += Math.max(1, bytes / 7)) {
                        assertEquals(0, ram.byteAt(address + b));
                        ram.setByte(address + b, i);
                    }
                    assertTrue(heap.capacity(address) >= bytes);
                    blocks.add(new Block(address, bytes, i));
                }
            } else {
                Block block = blocks.remove(draw.below(blocks.size()));
                for (int b = 0; b < block.bytes(); b += Math.max(1, block.bytes() / 7)) {
                    assertEquals(block.mark(), ram.byteAt(block.address() + b));
                }
                heap.free(block.address());
            }
            heap.check();
        }
        for (Block block : blocks) {
            heap.free(block.address());
        }
        assertEquals(0, heap.used());
        assertTrue(heap.allocate(heap.total() - 16) != 0, "all of it is one hole again");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertEquals(0, heap.allocate(0));
        assertEquals(0, heap.allocate(-5));
        assertEquals(0, heap.allocate(heap.total()));
        heap.free(0);
        heap.check();
    }

    @Test
    void strayWritesAndWrongFreesAreNoticed() {
        int block = heap.allocate(100);
        int next = heap.allocate(100);
        assertThrows(KernelPanic.class, () -> heap.free(block + 8));
        heap.free(next);
        assertThrows(KernelPanic.class, () -> heap.free(next));
        ram.setByte(block + heap.capacity(block), 7);
        assertThrows(KernelPanic.class, heap::check);
        assertThrows(KernelPanic.class, () -> heap.allocate(1));
    }

    @Test
    void framesAreGivenOnceAndCleared() {
        MemoryMap map = new MemoryMap(new StrandLayout(Lattice.DEFAULT, 0, 1024, PAGES));
        SuperBlock superBlock = new SuperBlock(ram, map);
        FrameAllocator frames = new FrameAllocator(ram, map, superBlock);
        frames.initialise();
        boolean[] taken = new boolean[PAGES];
        int count = frames.free();
        for (int i = 0; i < count; i++) {
            int frame = frames.allocate();
            assertTrue(frame >= map.firstFreeFrame() && !taken[frame]);
            taken[frame] = true;
            ram.setWord(frame * Ram.FRAME_BYTES, 1);
        }
        assertEquals(0, frames.allocate());
        frames.free(PAGES - 1);
        assertThrows(KernelPanic.class, () -> frames.free(PAGES - 1));
        assertThrows(KernelPanic.class, () -> frames.free(1));
        assertEquals(PAGES - 1, frames.allocate());
        assertEquals(0, ram.word((PAGES - 1) * Ram.FRAME_BYTES));
    }

    @Test
    void aMemoryTooSmallIsRefused() {
        StrandLayout small = new StrandLayout(Lattice.DEFAULT, 0, 1024, 1024);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new MemoryMap(small));
        assertTrue(refused.getMessage().startsWith("the kernel needs at least "), refused.getMessage());
    }
}
