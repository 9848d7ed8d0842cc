package dev.rse.kernel.memory;

import java.util.ArrayList;
import java.util.List;

/** Lists of texts in heap blocks: a word with their number, then the texts, each closed by a zero byte. */
public final class StringBlocks {
    private final Ram ram;
    private final Heap heap;

    /** Texts in a heap. */
    public StringBlocks(Ram ram, Heap heap) {
        this.ram = ram;
        this.heap = heap;
    }

    /** Stores texts without zero bytes in a new block; 0 if the heap has no room. */
    public int store(List<String> texts) {
        int bytes = 8;
        for (String text : texts) {
            bytes += text.length() + 1;
        }
        int block = heap.allocate(bytes);
        if (block == 0) {
            return 0;
        }
        ram.setWord(block, texts.size());
        int at = block + 8;
        for (String text : texts) {
            ram.setText(at, text);
            at += text.length() + 1;
        }
        return block;
    }

    /** The texts of a block; none of block 0. */
    public List<String> load(int block) {
        List<String> texts = new ArrayList<>();
        int count = block == 0 ? 0 : (int) ram.word(block);
        if (block != 0 && (count < 0 || count > heap.capacity(block) - 8)) {
            throw new KernelPanic("a block of " + count + " texts at " + block);
        }
        int at = block + 8;
        for (int i = 0; i < count; i++) {
            int end = at;
            while (ram.byteAt(end) != 0) {
                end++;
            }
            texts.add(ram.text(at, end - at));
            at = end + 1;
        }
        return texts;
    }
}
