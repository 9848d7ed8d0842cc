package dev.rse.visualizer.timeline;

import dev.rse.visualizer.palette.Theme;
import java.util.List;

/**
 * How a timeline is drawn.
 *
 * @param theme colours
 * @param range the epochs in view
 * @param shown the epoch that the workbench shows, or {@link #NOW}
 * @param wanted the epoch that it is on its way to, or {@link #NOW} if none
 * @param hovered the epoch under the pointer, or −1
 * @param signs marks and forks
 * @param focused whether the keyboard is here
 */
public record TimelineLook(
        Theme theme,
        TimelineRange range,
        long shown,
        long wanted,
        long hovered,
        List<TimelineSign> signs,
        boolean focused) {
    /** In place of an epoch: the live machine. */
    public static final long NOW = Long.MAX_VALUE;

    public TimelineLook {
        signs = List.copyOf(signs);
    }
}
