package dev.rse.app.bench;

/**
 * What painting the braid costs, without a window.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param frames frames that were measured
 * @param framesPerSecond frames a second, one after another
 * @param medianMillis half of the frames took no longer
 * @param lateMillis 95 of 100 frames took no longer
 * @param samples sampled events in each picture
 * @param digest of the pixels of one fixed frame, the same in every round
 */
public record PaintFigures(
        int width,
        int height,
        int frames,
        double framesPerSecond,
        double medianMillis,
        double lateMillis,
        int samples,
        String digest) {}
