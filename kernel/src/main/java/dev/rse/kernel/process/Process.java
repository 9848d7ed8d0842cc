package dev.rse.kernel.process;

import dev.rse.kernel.memory.Ram;

/**
 * One place of the process table: 64 words. What a program keeps between two slices lies in its registers, its output
 * buffers and its descriptors.
 */
@SuppressWarnings("AvoidCommonTypeNames")
public final class Process {
    /** Words of a process. */
    public static final int WORDS = 64;

    /** Descriptors of a process. */
    public static final int DESCRIPTORS = 16;

    /** Words a program keeps between slices. */
    public static final int REGISTERS = 16;

    private static final int NUMBER = 0;
    private static final int STATE = 1;
    private static final int PROGRAM = 2;
    private static final int CELL = 3;
    private static final int PARENT = 4;
    private static final int STATUS = 5;
    private static final int CHANNEL = 6;
    private static final int DEADLINE = 7;
    private static final int DIRECTORY = 8;
    private static final int GROUP = 9;
    private static final int SIGNAL = 10;
    private static final int TARGET = 11;
    private static final int ARGUMENTS = 12;
    private static final int ENVIRONMENT = 13;
    private static final int SLICES = 14;
    private static final int STARTED = 15;
    private static final int STREAMS = 16;
    private static final int FAILED = 22;
    private static final int FIRST_REGISTER = 24;
    private static final int FIRST_DESCRIPTOR = 40;

    private final Ram ram;
    private final int base;
    private final int slot;

    Process(Ram ram, int base, int slot) {
        this.ram = ram;
        this.base = base;
        this.slot = slot;
    }

    /** Place in the table. */
    public int slot() {
        return slot;
    }

    /** Process number, never given twice; 0 if the place is free. */
    public long number() {
        return get(NUMBER);
    }

    /** State. */
    public ProcessState state() {
        return ProcessState.of(get(STATE));
    }

    void state(ProcessState state) {
        set(STATE, state.number());
    }

    /** Index of its program in the command table. */
    public int program() {
        return (int) get(PROGRAM);
    }

    /** Gives it another program before its first slice. */
    public void program(int index) {
        set(PROGRAM, index);
    }

    /** Cell of the torus on which it lives. */
    public int cell() {
        return (int) get(CELL);
    }

    /** Number of the process that started it; 0 for the first. */
    public long parent() {
        return get(PARENT);
    }

    /** Exit status once it has ended. */
    public int status() {
        return (int) get(STATUS);
    }

    /** What it waits for while blocked. */
    public long channel() {
        return get(CHANNEL);
    }

    /** Kernel time in nanoseconds until which it sleeps; 0 if it does not. */
    public long deadline() {
        return get(DEADLINE);
    }

    /** Sets the time until which it sleeps. */
    public void deadline(long nanoseconds) {
        set(DEADLINE, nanoseconds);
    }

    /** Inode of its working directory. */
    public int directory() {
        return (int) get(DIRECTORY);
    }

    /** Sets the inode of its working directory; the caller moves the reference. */
    public void directory(int inode) {
        set(DIRECTORY, inode);
    }

    /** Number of the first process of its job. */
    public long group() {
        return get(GROUP);
    }

    /** Signal that ends it at its next slice, or 0. */
    public int signal() {
        return (int) get(SIGNAL);
    }

    void signal(int signal) {
        set(SIGNAL, signal);
    }

    /** Number of the process that commands like {@code cd} act on: its shell, or itself within a pipeline. */
    public long target() {
        return get(TARGET);
    }

    /** Heap block of its arguments. */
    public int arguments() {
        return (int) get(ARGUMENTS);
    }

    /** Sets the heap block of its arguments. */
    public void arguments(int block) {
        set(ARGUMENTS, block);
    }

    /** Heap block of its environment. */
    public int environment() {
        return (int) get(ENVIRONMENT);
    }

    /** Sets the heap block of its environment. */
    public void environment(int block) {
        set(ENVIRONMENT, block);
    }

    /** Slices it has run. */
    public long slices() {
        return get(SLICES);
    }

    void countSlice() {
        set(SLICES, slices() + 1);
    }

    /** Kernel time at which it was started. */
    public long started() {
        return get(STARTED);
    }

    /** A word of its buffered output: stream 0 is standard output, 1 standard error; item 0 block, 1 length, 2 position. */
    public int stream(int stream, int item) {
        return (int) get(STREAMS + 3 * stream + item);
    }

    /** Writes a word of its buffered output. */
    public void stream(int stream, int item, int value) {
        set(STREAMS + 3 * stream + item, value);
    }

    /** Whether something it wrote to standard output was lost. */
    public boolean failed() {
        return get(FAILED) != 0;
    }

    /** Notes that something it wrote to standard output was lost. */
    public void fail() {
        set(FAILED, 1);
    }

    /** A word its program keeps. */
    public long register(int index) {
        return get(FIRST_REGISTER + index);
    }

    /** Writes a word its program keeps. */
    public void register(int index, long value) {
        set(FIRST_REGISTER + index, value);
    }

    /** Open file behind a descriptor: its index plus one, or 0. */
    public int descriptor(int descriptor) {
        return (int) get(FIRST_DESCRIPTOR + descriptor);
    }

    /** Sets the open file behind a descriptor. */
    public void descriptor(int descriptor, int openFile) {
        set(FIRST_DESCRIPTOR + descriptor, openFile);
    }

    void begin(long number, int program, int cell, long parent, long group, long target, long now) {
        ram.clear(base, 8 * WORDS);
        set(NUMBER, number);
        set(PROGRAM, program);
        set(CELL, cell);
        set(PARENT, parent);
        set(GROUP, group == 0 ? number : group);
        set(TARGET, target == 0 ? number : target);
        set(STARTED, now);
        state(ProcessState.BLOCKED);
    }

    void waitFor(long channel) {
        set(CHANNEL, channel);
        state(ProcessState.BLOCKED);
    }

    void end(int status) {
        set(STATUS, status);
        set(CHANNEL, 0);
        state(ProcessState.ENDED);
    }

    void erase() {
        ram.clear(base, 8 * WORDS);
    }

    private long get(int field) {
        return ram.word(base + 8 * field);
    }

    private void set(int field, long value) {
        ram.setWord(base + 8 * field, value);
    }
}
