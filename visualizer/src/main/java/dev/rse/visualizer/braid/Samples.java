package dev.rse.visualizer.braid;

import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.Activity;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Dots;

/**
 * Puts the sampled events of a strand's epoch on its tube: along by tick, round by the receiving cell's y. In the newest
 * segment each flows there from its sender's y as the sweep passes.
 */
final class Samples {
    private static final float LIFT = 1.13f;
    private static final float SIZE = 0.085f * Ring.THICK;
    private static final float FLOW = 0.18f;
    private static final int FAINT = 30;

    private final BraidScene scene;
    private final int index;
    private final StrandEpoch epoch;
    private final float last;

    Samples(BraidScene scene, int index, StrandEpoch epoch, float last) {
        this.scene = scene;
        this.index = index;
        this.epoch = epoch;
        this.last = last;
    }

    void build() {
        Activity activity = epoch.activity();
        boolean newest = epoch.epoch() == scene.epochs.getLast().epoch();
        if (activity == null || scene.path.count() < 2) {
            return;
        }
        int visibility = scene.visibility(scene.endOf(index) + 0.5f, epoch.strand(), LegendRow.BRIGHTNESS);
        if (visibility < FAINT) {
            return;
        }
        Theme theme = scene.look.theme();
        int bright = Argb.mix(theme.strand(epoch.strand()), theme.foreground(), newest ? 0.85f : 0.45f);
        int colour = scene.faded(bright, visibility);
        float[] at = new float[3];
        Dots dots = scene.dots;
        for (int i = 0; i < activity.samples(); i++) {
            float s = (activity.sampleTick(i) - activity.startTick() + 0.5f) / activity.ticks();
            float flown = newest ? Math.min(1, (scene.look.sweep() - s * (1 - FLOW)) / FLOW) : 1;
            if (s > last || flown < 0 || !scene.drawsSample(i)) {
                continue;
            }
            float to = (activity.slab(activity.sampleCell(i)) + 0.5f) / Activity.SLABS;
            float from = activity.sampleSource(i) < 0
                    ? to
                    : (activity.slab(activity.sampleSource(i)) + 0.5f) / Activity.SLABS;
            float around = to - from - (float) Math.floor(to - from + 0.5f);
            scene.path.onSkin(step(s * Activity.TICK_BINS), from + around * flown, LIFT, at);
            int dot = scene.dotAt(at[0], at[1], at[2], SIZE, colour, 0);
            scene.picks.sample(
                    dots.x(dot) / scene.scale,
                    dots.y(dot) / scene.scale,
                    scene.nearness(),
                    new BraidPick.Sample(epoch.epoch(), epoch.strand(), i));
            scene.samplesDrawn++;
        }
        scene.samplesOf += activity.events();
    }

    private float step(float u) {
        int i = 0;
        while (i < scene.path.count() - 2 && scene.path.u(i + 1) < u) {
            i++;
        }
        float width = scene.path.u(i + 1) - scene.path.u(i);
        return i + (width <= 0 ? 0 : Math.min(1, Math.max(0, (u - scene.path.u(i)) / width)));
    }
}
