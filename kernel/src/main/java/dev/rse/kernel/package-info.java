/**
 * The kernel: the serial program of strand A, with all of its state in the strand's memory.
 *
 * <p>What the edge has to do for it:
 *
 * <ul>
 *   <li>{@link dev.rse.torus.engine.RingKind#CLOCK}: send the time since the machine was started before the first input, with
 *       every batch of console input, and as soon as
 *       {@link dev.rse.kernel.inspect.KernelInspector#nextDeadline the next deadline} has passed. While nothing is typed and
 *       nobody sleeps, no clock is needed, and the kernel has no pending event.
 *   <li>{@link dev.rse.torus.engine.RingKind#CONSOLE}: send what was typed, as the terminal gives it (xterm keys, UTF-8), at
 *       most 4,096 bytes a record. Never have more than
 *       {@link dev.rse.kernel.inspect.KernelInspector#CONSOLE_CREDIT} bytes under way: bytes sent so far less
 *       {@link dev.rse.kernel.inspect.KernelInspector#consoleConsumed bytes consumed in the committed state}; more is lost. An
 *       empty record says that no more will be typed: the shell ends after the last line, and the machine halts with the
 *       status of that line.
 *   <li>{@link dev.rse.torus.engine.RingKind#RESIZE}: send the terminal's size before the first key and when it changes.
 *   <li>{@link dev.rse.torus.engine.RingKind#DRAINED}: send the position reached in the output ring after reading records
 *       from a committed state; without it a writer blocks once the ring is full.
 *   <li>{@link dev.rse.torus.engine.RingKind#ROOT}: answer each
 *       {@link dev.rse.torus.engine.RingKind#ASK_ROOT} record, in order, with the last committed root of the strand.
 * </ul>
 *
 * <p>What comes out: {@link dev.rse.torus.engine.RingKind#CONSOLE} and, from a script,
 * {@link dev.rse.torus.engine.RingKind#CONSOLE_ERROR} bytes for the terminal or for standard output and standard error;
 * exactly one {@link dev.rse.torus.engine.RingKind#EXIT_STATUS} for every line the shell has read, after the line's output
 * (a line given up with Ctrl-C at the prompt is none); and one {@link dev.rse.torus.engine.RingKind#HALTED}, after which
 * nothing follows.
 */
package dev.rse.kernel;
