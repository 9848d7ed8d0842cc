package dev.rse.app.bench;

/**
 * What the live braid view costs in a window while epochs keep coming.
 *
 * @param platform "display" or "headless"
 * @param width of the view in scene pixels
 * @param height of the view in scene pixels
 * @param frames frames shown
 * @param framesPerSecond frames shown a second
 * @param medianMillis half of the frames came no later after the one before
 * @param lateMillis 95 of 100 frames came no later after the one before
 * @param viewMillis how long the view kept the JavaFX thread busy for each frame
 * @param fxMillis processor time of the JavaFX thread for each frame, its own copying of the picture included
 * @param detail how much of the picture the view drew at the end
 * @param samples sampled events in the last picture
 */
public record WindowFigures(
        String platform,
        int width,
        int height,
        long frames,
        double framesPerSecond,
        double medianMillis,
        double lateMillis,
        double viewMillis,
        double fxMillis,
        String detail,
        int samples) {}
