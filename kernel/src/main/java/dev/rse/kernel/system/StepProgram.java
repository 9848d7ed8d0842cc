package dev.rse.kernel.system;

import dev.rse.kernel.process.Step;

/**
 * What a process runs. It keeps nothing of its own: all it knows between two slices lies in the process, so that it can be
 * stopped, thrown away and made again at any slice. A slice does a bounded amount of work.
 */
public interface StepProgram {
    /** Runs one slice. */
    Step step(Task task);
}
