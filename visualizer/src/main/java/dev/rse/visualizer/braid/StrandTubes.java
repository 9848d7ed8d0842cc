package dev.rse.visualizer.braid;

import dev.rse.torus.braid.Role;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import dev.rse.torus.engine.Activity;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.raster.Material;

/** Builds one strand's tubes in one segment: leader, shadow, arbiter, what a fault does to them, and the collar. */
final class StrandTubes {
    private static final int BODY_STEPS = 2;
    private static final int CROSSING_STEPS = 10;
    private static final float SWELL_FROM = 0.10f;
    private static final float SWELL_TO = 0.42f;
    private static final float WRONG_FROM = 0.34f;
    private static final float WRONG_TO = 0.74f;
    private static final int DASHES = 4;

    private final BraidScene scene;
    private final int index;
    private final int strand;
    private final StrandEpoch epoch;
    private final float end;

    StrandTubes(BraidScene scene, int index, int strand) {
        this.scene = scene;
        this.index = index;
        this.strand = strand;
        epoch = scene.strand(index, strand);
        end = scene.endOf(index);
    }

    void build() {
        if (epoch.verdict() == Verdict.HALTED) {
            halted();
            return;
        }
        boolean leaderLost = epoch.wrongLane() == epoch.leader();
        boolean shadowLost = epoch.wrongLane() == epoch.shadow();
        boolean disputed = leaderLost || shadowLost;
        Role main = leaderLost ? Role.SHADOW : Role.LEADER;
        Role second = disputed ? Role.ARBITER : Role.SHADOW;
        main(main, leaderLost);
        thin(second);
        Role lost = leaderLost ? Role.LEADER : Role.SHADOW;
        if (disputed && epoch.of(epoch.wrongLane()) == null) {
            behind(lost);
        } else if (disputed) {
            wrong(lost);
        } else {
            dotted();
        }
        collar();
    }

    /** The strand itself; when its leader lost, the shadow's thin tube swells to carry it on without a gap. */
    private void main(Role role, boolean takesOver) {
        Place here = scene.place(index, strand, role);
        Place next = scene.place(index + 1, strand, Role.LEADER);
        scene.path.clear();
        float last = lastVisible();
        for (int i = 0; i <= BODY_STEPS + CROSSING_STEPS; i++) {
            float s = along(i);
            if (s > last) {
                trace(last, here, next, takesOver);
                break;
            }
            trace(s, here, next, takesOver);
        }
        int visibility = scene.visibility(end + 0.5f, strand, LegendRow.THICK);
        if (scene.look.lit() == LegendRow.BRIGHTNESS) {
            visibility = scene.visibility(end + 0.5f, strand, LegendRow.BRIGHTNESS);
        }
        boolean first = index == scene.epochs.size() - 1;
        Material surface = scene.selects(epoch) ? scene.surfaces.lightened(epoch) : scene.surfaces.of(epoch);
        scene.skin(surface.at(visibility), Ring.THICK, Surfaces.ROWS, first);
        scene.pickable(new BraidPick.Segment(epoch.epoch(), strand));
        letter(here, last);
        new Samples(scene, index, epoch, last).build();
    }

    private void trace(float s, Place here, Place next, boolean takesOver) {
        float swell = takesOver ? ease((s - SWELL_FROM) / (SWELL_TO - SWELL_FROM)) : 1;
        float radius = Ring.THIN + (Ring.THICK - Ring.THIN) * swell;
        scene.path.add(end + 1 - s, crossing(here, next, s), radius, s * Activity.TICK_BINS);
    }

    private static Place crossing(Place here, Place next, float s) {
        return here.towards(next, ease((s - Ring.CROSSING) / (1 - Ring.CROSSING)));
    }

    private static float ease(float share) {
        float s = Math.min(1, Math.max(0, share));
        return s * s * (3 - 2 * s);
    }

    private static float along(int step) {
        return step <= BODY_STEPS
                ? Ring.CROSSING * step / BODY_STEPS
                : Ring.CROSSING + (1 - Ring.CROSSING) * (step - BODY_STEPS) / CROSSING_STEPS;
    }

    /** Share of the segment that has come through the gate. */
    private float lastVisible() {
        return Math.min(1, Math.max(0, 1 + end));
    }

    /** A lane that agrees without leading: the shadow, or the arbiter when it was called. */
    private void thin(Role role) {
        Place here = scene.place(index, strand, role);
        Place next = scene.place(index + 1, strand, Role.SHADOW);
        boolean called = role == Role.ARBITER;
        float radius = called ? 1.5f * Ring.THIN : Ring.THIN;
        scene.path.clear();
        float last = lastVisible();
        for (int i = 0; i <= BODY_STEPS + CROSSING_STEPS; i++) {
            float s = Math.min(along(i), last);
            scene.path.add(end + 1 - s, crossing(here, next, s), radius, 0);
            if (s >= last) {
                break;
            }
        }
        int visibility = scene.visibility(end + 0.5f, strand, LegendRow.THIN);
        int colour = scene.look.theme().strand(strand, called ? 1 : 0.75f);
        scene.skin(Material.plain(colour, visibility), radius, 1, false);
    }

    private void dotted() {
        Place here = scene.place(index, strand, Role.ARBITER);
        Place next = scene.place(index + 1, strand, Role.ARBITER);
        float last = lastVisible();
        int visibility = scene.visibility(end + 0.5f, strand, LegendRow.DOTTED);
        int colour = scene.faded(scene.look.theme().strand(strand, 0.55f), visibility);
        for (int i = 0; i < 9; i++) {
            float s = (i + 0.5f) / 9;
            if (s <= last) {
                scene.dot(end + 1 - s, crossing(here, next, s), Ring.DOT, colour, 0);
            }
        }
    }

    /** The lane that lost: its tube parts from its rail, turns to hatch and ends. */
    private void wrong(Role role) {
        Place here = scene.place(index, strand, role);
        float radius = role == Role.LEADER ? Ring.THICK : 1.6f * Ring.THIN;
        float last = lastVisible();
        int visibility = scene.visibility(end + 0.5f, strand, LegendRow.WRONG);
        scene.path.clear();
        for (float s = 0; s <= Math.min(last, WRONG_FROM) + 1e-4f; s += WRONG_FROM / 3) {
            scene.path.add(end + 1 - s, here, radius, s * Activity.TICK_BINS);
        }
        scene.skin(scene.surfaces.of(epoch).at(visibility), radius, Surfaces.ROWS, false);
        scene.path.clear();
        for (int i = 0; i <= 8; i++) {
            float share = i / 8f;
            float s = WRONG_FROM + (WRONG_TO - WRONG_FROM) * share;
            if (s > last) {
                break;
            }
            float thinner = radius * (1 - 0.45f * share);
            scene.path.add(end + 1 - s, here.outwards(1 + 0.62f * ease(share)), thinner, 14 * share);
        }
        int fault = scene.look.theme().fault();
        Material hatch = Surfaces.hatch(fault, Argb.mix(scene.look.theme().background(), fault, 0.35f), 14, 32, false);
        scene.skin(hatch.at(visibility), radius, 32, true);
        scene.pickable(new BraidPick.Segment(epoch.epoch(), strand));
        if (WRONG_TO <= last) {
            Place tip = here.outwards(1.62f);
            scene.mark(end + 1 - WRONG_TO, tip, Ring.THICK, Ring.THICK, BraidScene.Kind.CROSS, strand, "");
        }
    }

    /** The lane that published nothing: its tube falls into ever shorter dashes on its rail. */
    private void behind(Role role) {
        Place here = scene.place(index, strand, role);
        float radius = role == Role.LEADER ? 0.8f * Ring.THICK : 1.6f * Ring.THIN;
        float last = lastVisible();
        int visibility = scene.visibility(end + 0.5f, strand, LegendRow.WRONG);
        Material plain = Material.plain(scene.look.theme().strand(strand, 0.3f), visibility);
        for (int dash = 0; dash < DASHES; dash++) {
            float from = WRONG_TO * dash / DASHES;
            float to = from + WRONG_TO / DASHES * (0.7f - 0.1f * dash);
            if (to <= last) {
                scene.path.clear();
                scene.path.add(end + 1 - from, here, radius, 0);
                scene.path.add(end + 1 - to, here, radius, 0);
                scene.skin(plain, radius, 1, true);
                scene.pickable(new BraidPick.Segment(epoch.epoch(), strand));
            }
        }
        if (WRONG_TO <= last) {
            boolean late = scene.epochs.get(index).late(epoch.wrongLane());
            BraidScene.Kind kind = late ? BraidScene.Kind.LATE : BraidScene.Kind.CROSS;
            scene.mark(end + 1 - WRONG_TO, here, Ring.THICK, Ring.THICK, kind, strand, "");
        }
    }

    /** Nothing was committed: the strand ends at its last commit, and what the lanes did goes nowhere. */
    private void halted() {
        Place from = scene.place(index, strand, Role.LEADER);
        float start = end + 1;
        int fault = scene.look.theme().fault();
        Material hatch = Surfaces.hatch(fault, Argb.mix(scene.look.theme().background(), fault, 0.35f), 14, 16, false);
        for (Role role : Role.values()) {
            Place here = scene.place(index, strand, role);
            scene.path.clear();
            for (int i = 0; i <= 6; i++) {
                float s = 0.16f + 0.5f * i / 6;
                scene.path.add(end + 1 - s, here.outwards(1 + 0.35f * ease(i / 6f)), 1.8f * Ring.THIN, 14f * i / 6);
            }
            scene.skin(hatch, 1.8f * Ring.THIN, 16, true);
            scene.pickable(new BraidPick.Segment(epoch.epoch(), strand));
            scene.mark(
                    end + 1 - 0.68f, here.outwards(1.35f), Ring.THICK, Ring.THICK, BraidScene.Kind.CROSS, strand, "");
        }
        Material bar = Material.plain(scene.look.theme().foreground(), 256);
        band(start - 0.02f, from, 1.7f, 0.05f, bar);
        band(start - 0.12f, from, 1.7f, 0.05f, bar);
        scene.mark(start - 0.07f, from, Ring.THICK, 2 * Ring.THICK, BraidScene.Kind.HALT, strand, "");
    }

    private void collar() {
        float at = end + 0.04f;
        if (at < 0 || epoch.verdict() == Verdict.ENDED) {
            return;
        }
        Place place = scene.place(index + 1, strand, Role.LEADER);
        int visibility = scene.visibility(end, strand, LegendRow.RING);
        boolean three = epoch.verdict() == Verdict.TWO_OF_THREE;
        int colour =
                Argb.mix(scene.look.theme().foreground(), scene.look.theme().background(), three ? 0 : 0.12f);
        Material material = Material.plain(colour, visibility);
        band(at, place, three ? 1.62f : 1.3f, 0.045f, material);
        scene.pickable(new BraidPick.Collar(epoch.epoch(), strand));
        if (three) {
            band(at + 0.15f, place, 1.62f, 0.045f, material);
            scene.mark(at, place.outwards(1.05f), Ring.THICK, Ring.THICK, BraidScene.Kind.AGREED, strand, "2 of 3");
        }
    }

    private void band(float t, Place place, float factor, float half, Material material) {
        scene.path.clear();
        scene.path.add(t + half, place, 0.98f * Ring.THICK, 0);
        scene.path.add(t + half, place, factor * Ring.THICK, 0);
        scene.path.add(t - half, place, factor * Ring.THICK, 0);
        scene.path.add(t - half, place, 0.98f * Ring.THICK, 0);
        scene.skin(material, factor * Ring.THICK, 1, false);
    }

    private void letter(Place here, float last) {
        if (last > 0.36f && scene.lettered(index, strand)) {
            String letter = String.valueOf((char) ('A' + strand));
            scene.mark(end + 0.66f, here, Ring.THICK, 1.05f * Ring.THICK, BraidScene.Kind.LETTER, strand, letter);
        }
    }
}
