package dev.rse.visualizer.braid;

import dev.rse.torus.braid.LaneCondition;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Material;

/** Builds the three lanes' rails, their hatch where a lane was wrong or heals, and the gate. */
final class Rails {
    private static final int STEPS = 2;
    private static final float BEYOND = -0.3f;

    private final BraidScene scene;
    private final Theme theme;

    Rails(BraidScene scene) {
        this.scene = scene;
        theme = scene.look.theme();
    }

    void build() {
        for (int lane = 0; lane < 3; lane++) {
            Place rail = Weave.rail(lane, scene.tilt);
            for (int segment = -1; segment < Ring.SEGMENTS; segment++) {
                rail(rail, segment);
            }
            for (int index = 0; index < scene.epochs.size(); index++) {
                condition(index, lane, rail);
            }
        }
        hoop(0, 0.020f * 0.55f, Argb.mix(theme.foreground(), theme.background(), 0.25f), 1);
    }

    private void rail(Place rail, int segment) {
        scene.path.clear();
        float from = segment < 0 ? BEYOND : segment;
        for (int i = 0; i <= STEPS; i++) {
            scene.path.add(from + (segment + 1 - from) * (STEPS - i) / STEPS, rail, Ring.RAIL, 0);
        }
        int visibility = scene.visibility(segment, -1, null);
        scene.skin(Material.plain(theme.rail(), Math.max(38, visibility)), Ring.RAIL, 1, false);
    }

    private void condition(int index, int lane, Place rail) {
        LaneCondition condition = scene.epochs.get(index).lanes().get(lane);
        if (condition.healthy()) {
            return;
        }
        float end = scene.endOf(index);
        if (condition.wrong()) {
            int pale = Argb.mix(theme.background(), 0xFFFFFFFF, 0.92f);
            boolean late = scene.epochs.get(index).late(lane);
            ribbon(end, rail, 0.46f * Ring.ROPE, late ? theme.muted() : theme.fault(), pale, LegendRow.WRONG);
        } else {
            int grey = Argb.mix(theme.background(), theme.muted(), 0.75f);
            int dim = Argb.mix(theme.background(), theme.muted(), 0.18f);
            ribbon(end, rail, 0.24f * Ring.ROPE, grey, dim, LegendRow.REBUILDING);
        }
    }

    /** A hatched strip behind a rail that always faces the eye. */
    private void ribbon(float end, Place rail, float half, int first, int second, LegendRow kind) {
        float[] eye = new float[3];
        float[] out = new float[3];
        int visibility = scene.visibility(end + 0.5f, -1, kind);
        Material hatch = Surfaces.hatch(first, second, 40, 16, true).at(visibility);
        int material = scene.mesh.material(hatch);
        float last = Math.min(1, Math.max(0, 1 + end));
        int[] previous = null;
        scene.path.clear();
        for (int i = 0; i <= 2 * STEPS; i++) {
            scene.path.add(end + 1 - last * i / (2 * STEPS), rail, half, 40 * last * i / (2 * STEPS));
        }
        for (int i = 0; i < scene.path.count() && last > 0; i++) {
            float x = scene.path.middle(i, 0);
            float y = scene.path.middle(i, 1);
            float z = scene.path.middle(i, 2);
            int before = Math.max(0, i - 1);
            int after = Math.min(scene.path.count() - 1, i + 1);
            float tx = scene.path.middle(after, 0) - scene.path.middle(before, 0);
            float tz = scene.path.middle(after, 2) - scene.path.middle(before, 2);
            scene.camera.towardsEye(x, y, z, eye);
            float sideX = -tz * eye[1];
            float sideY = tz * eye[0] - tx * eye[2];
            float sideZ = tx * eye[1];
            float length = (float) Math.sqrt(sideX * sideX + sideY * sideY + sideZ * sideZ);
            float back = -1.25f * Ring.THICK;
            int[] corners = new int[2];
            for (int side = 0; side < 2; side++) {
                float reach = (side == 0 ? half : -half) / length;
                scene.camera.project(
                        x + back * eye[0] + reach * sideX,
                        y + back * eye[1] + reach * sideY,
                        z + back * eye[2] + reach * sideZ,
                        out);
                corners[side] = scene.mesh.vertex(out[0], out[1], out[2], 0.97f, scene.path.u(i), 16 * side);
            }
            if (previous != null) {
                scene.mesh.quad(previous[0], corners[0], corners[1], previous[1], material);
            }
            previous = corners;
        }
    }

    /** A hoop round the whole rope. */
    void hoop(float t, float radius, int colour, float share) {
        double angle = Ring.angle(t);
        float outX = Circle.sin(angle);
        float outZ = Circle.cos(angle);
        scene.path.clear();
        for (int i = 0; i <= 48; i++) {
            float cos = Circle.cos(i, 48);
            float sin = Circle.sin(i, 48);
            float from = 1 + Ring.HOOP * cos;
            scene.path.add(outX * from, Ring.HOOP * sin, outZ * from, radius, 0, outZ, 0, -outX);
        }
        scene.skin(Material.plain(colour, Math.round(256 * share)), radius, 1, false);
    }
}
