package dev.rse.app.past;

/**
 * A place in the past of a run.
 *
 * @param epoch an epoch; −1 for the first state
 * @param ticksBefore how many ticks before its end, 0 for its end
 */
record Place(long epoch, long ticksBefore) {

    /** The place so many ticks later, or earlier if negative; to be {@link #settled}. */
    Place later(long ticks) {
        return new Place(epoch, ticksBefore - ticks);
    }

    /** The same place, counted from the end of the epoch in which it lies; the ends of the run are not passed. */
    Place settled(PastViewModel.Reader run) {
        long newest = run.newest();
        long in = Math.clamp(epoch, -1, Math.max(-1, newest));
        long before = ticksBefore;
        while (before < 0 && in < newest) {
            in++;
            before += run.ticks(in);
        }
        while (before > 0 && in >= 0 && before >= run.ticks(in)) {
            before -= run.ticks(in);
            in--;
        }
        return new Place(in, in < 0 ? 0 : Math.max(0, before));
    }
}
