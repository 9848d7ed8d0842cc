package dev.rse.app.machine;

import dev.rse.kernel.Kernel;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Page;
import dev.rse.torus.program.CellWord;
import java.util.List;

/** What a word of a strand's memory is, in words for people. */
public final class WordName {
    private WordName() {}

    /** Names the word at an address of a strand. */
    public static String of(StrandSpec strand, StrandLayout layout, int address) {
        if (address < layout.inputAddress()) {
            return "header: " + StrandHeader.nameOf(address);
        }
        if (address < layout.outputAddress()) {
            return "input ring, word " + (address - layout.inputAddress());
        }
        if (address < layout.pendingAddress()) {
            return "output ring, word " + (address - layout.outputAddress());
        }
        if (address < layout.cellAddress()) {
            return pending(address - layout.pendingAddress());
        }
        if (address < layout.programAddress() && layout.wordsPerCell() > 0) {
            return cell(strand, layout, address - layout.cellAddress());
        }
        if (address >= layout.programAddress() && strand.program().equals(Kernel.NAME)) {
            return kernel(new MemoryMap(layout), 8L * address);
        }
        return "word " + (address - layout.programAddress()) + " of the program's memory";
    }

    private static String pending(int word) {
        int page = word / Page.WORDS;
        int within = word % Page.WORDS;
        int slot = page * StrandLayout.EVENTS_PER_PAGE + within / Event.WORDS;
        String part = switch (within % Event.WORDS) {
            case 0 -> "tick";
            case 1 -> "cell and source";
            default -> "payload";
        };
        return "pending event " + slot + " from the last: " + part;
    }

    private static String cell(StrandSpec strand, StrandLayout layout, int word) {
        int cell = word / layout.wordsPerCell();
        int number = word % layout.wordsPerCell();
        if (cell >= layout.lattice().cells()) {
            return "behind the last cell";
        }
        List<CellWord> words = Catalogue.words(strand.program());
        String called = number < words.size() ? " (" + words.get(number).name() + ")" : "";
        return "cell " + cell + " at " + layout.lattice().xOf(cell) + ","
                + layout.lattice().yOf(cell) + "," + layout.lattice().zOf(cell) + ", word " + number + called;
    }

    private static String kernel(MemoryMap map, long address) {
        String part;
        long start;
        if (address < map.frameMap()) {
            part = "superblock";
            start = map.superBlock();
        } else if (address < map.processes()) {
            part = "frame map";
            start = map.frameMap();
        } else if (address < map.openFiles()) {
            part = "process table";
            start = map.processes();
        } else if (address < map.log()) {
            part = "open files";
            start = map.openFiles();
        } else if (address < map.terminal()) {
            part = "kernel log";
            start = map.log();
        } else if (address < map.inodes()) {
            part = "terminal";
            start = map.terminal();
        } else if (address < map.heap()) {
            part = "inodes";
            start = map.inodes();
        } else if (address < map.heap() + map.heapBytes()) {
            part = "kernel heap";
            start = map.heap();
        } else {
            return "kernel memory at 0x" + Long.toHexString(address) + ": frame " + address / Page.BYTES + ", byte "
                    + address % Page.BYTES;
        }
        return "kernel memory at 0x" + Long.toHexString(address) + ": " + part + ", byte " + (address - start);
    }

    /** What an input is, by its kind. */
    public static String ofInput(int kind) {
        return switch (kind) {
            case RingKind.CONSOLE -> "typed at the console";
            case RingKind.CLOCK -> "clock";
            case RingKind.DRAINED -> "output read";
            case RingKind.RESIZE -> "size of the terminal";
            case RingKind.ROOT -> "a root that was asked for";
            default -> "kind " + kind;
        };
    }
}
