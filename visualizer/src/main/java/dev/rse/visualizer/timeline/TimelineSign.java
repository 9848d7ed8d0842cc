package dev.rse.visualizer.timeline;

/**
 * Something that stands on the timeline besides what happened.
 *
 * @param epoch the epoch it stands at
 * @param fork whether another run begins there; a mark of the user's otherwise
 * @param name what it is called
 */
public record TimelineSign(long epoch, boolean fork, String name) {}
