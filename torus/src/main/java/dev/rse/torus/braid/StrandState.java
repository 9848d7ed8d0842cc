package dev.rse.torus.braid;

import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.memory.PageImage;

/**
 * One strand between two epochs: all that its later states depend on, next to the journal.
 *
 * @param pages its committed pages
 * @param waiting arrivals whose tick has not come yet, never changed; events from other strands among them are in no memory
 * @param failure why its program cannot go on, or an empty text
 */
public record StrandState(PageImage pages, Arrivals waiting, String failure) {}
