package dev.rse.torus.engine;

/** Keeps what lies before a slab in memory out of the cache lines of its fields. */
@SuppressWarnings("UnusedVariable")
abstract class SlabPadding {
    long b00;
    long b01;
    long b02;
    long b03;
    long b04;
    long b05;
    long b06;
    long b07;
    long b08;
    long b09;
    long b10;
    long b11;
    long b12;
    long b13;
    long b14;
    long b15;
}

/**
 * What a slab writes at every event, with unused words on either side: after a collection slabs lie side by side in memory,
 * and two threads that write to one cache line, or to two neighbouring ones that the processor fetches as a pair, slow
 * each other down manifold. A JVM lays out the fields of a superclass before those of a subclass.
 */
abstract class SlabFields extends SlabPadding {
    long tick;
    int current;
    long emitted;
    long created;
    long executed;
    long waiting;
    long workBefore;
    boolean broken;
}
