package dev.rse.visualizer.braid;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Role;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.raster.Dots;
import dev.rse.visualizer.raster.Material;
import dev.rse.visualizer.raster.Mesh;
import java.util.ArrayList;
import java.util.List;

/** What is common to everything that is built into the picture of one frame, and the means to build it. */
final class BraidScene {
    /** A mark that is drawn over the picture where its place in space can be seen. */
    record Mark(int dot, float t, float reach, Kind kind, int strand, String text) {}

    /** Kinds of marks. */
    enum Kind {
        LETTER,
        CROSS,
        LATE,
        HALT,
        AGREED
    }

    final BraidLook look;
    final List<EpochRecord> epochs;
    final Weave[] weaves;
    final Camera camera;
    final Mesh mesh;
    final Dots dots;
    final PickMap picks;
    final Surfaces surfaces;
    final float scale;
    final float tilt;
    final long firstAdded;
    final List<Mark> marks = new ArrayList<>();
    final TubePath path = new TubePath();
    int samplesDrawn;
    long samplesOf;

    private static final int LEGIBLE = 70;
    private static final int FRONT_LANE = 1;
    private static final int BACK_LANE = 0;

    private final int samplesInView;
    private final float[] projected = new float[3];
    private final float[] spot = new float[3];

    BraidScene(
            BraidLook look,
            BraidHistory history,
            Camera camera,
            float tilt,
            float scale,
            Mesh mesh,
            Dots dots,
            Surfaces surfaces) {
        this.look = look;
        this.camera = camera;
        this.tilt = tilt;
        this.scale = scale;
        this.mesh = mesh;
        this.dots = dots;
        this.surfaces = surfaces;
        picks = new PickMap();
        int first = Math.max(0, history.shown().size() - Ring.SEGMENTS - 1);
        epochs = history.shown().subList(first, history.shown().size());
        firstAdded = history.added() - epochs.size();
        samplesInView = samplesInView();
        weaves = new Weave[epochs.size() + 1];
        for (int i = 0; i < epochs.size(); i++) {
            weaves[i] = Weave.of(epochs.get(i), tilt);
        }
        if (!epochs.isEmpty()) {
            weaves[epochs.size()] = Weave.after(epochs.getLast(), tilt);
        }
    }

    private int samplesInView() {
        int kept = 0;
        for (EpochRecord epoch : epochs) {
            for (StrandEpoch strand : epoch.strands()) {
                kept += strand.activity() == null ? 0 : strand.activity().samples();
            }
        }
        return kept;
    }

    /** Whether sample {@code i} of an epoch is drawn: as many as the detail allows, and no part of the rope goes without. */
    boolean drawsSample(int i) {
        long most = look.detail().samples();
        return samplesInView <= most || (i + 1) * most / samplesInView > i * most / samplesInView;
    }

    /** Segments from the gate back to the end of an epoch's segment; negative while it has not come through the gate. */
    float endOf(int index) {
        return epochs.size() - 1 - index - (1 - look.advance());
    }

    StrandEpoch strand(int index, int strand) {
        return epochs.get(index).strands().get(strand);
    }

    /** Whether a strand carries its letter in a segment: in calm the one that leads on the lane nearest to the eye. */
    boolean lettered(int index, int strand) {
        if (Ring.visibility(endOf(index) + 0.5f) < LEGIBLE) {
            return false;
        }
        int leader = strand(index, strand).leader();
        if (BraidModel.isOutstanding(epochs.get(index))) {
            return strand(index, strand).wrongLane() != leader;
        }
        return leader == (Circle.cos(Ring.angle(endOf(index) + 0.5)) > 0 ? FRONT_LANE : BACK_LANE);
    }

    Place place(int index, int strand, Role role) {
        return weaves[index].place(strand, role);
    }

    /** Whether a strand's epoch, or something in it, was clicked. */
    boolean selects(StrandEpoch epoch) {
        return switch (look.selected()) {
            case BraidPick.Segment(long number, int strand) -> number == epoch.epoch() && strand == epoch.strand();
            case BraidPick.Collar(long number, int strand) -> number == epoch.epoch() && strand == epoch.strand();
            case BraidPick.Sample(long number, int strand, int sample) ->
                number == epoch.epoch() && strand == epoch.strand();
            case null, default -> false;
        };
    }

    /** How much of its colour something of a kind keeps, 0 to 256; strand -1 is none of the three. */
    int visibility(float t, int strand, LegendRow kind) {
        int visibility = Ring.visibility(t);
        boolean aside = look.isolated() >= 0 && strand != look.isolated();
        boolean unlit = look.lit() != null && look.lit() != kind && look.lit() != LegendRow.SEGMENT;
        return aside || unlit ? visibility * 38 / 256 : visibility;
    }

    /** Quadrangles round a tube of a radius at the path's middle, so that its edge looks round and no more. */
    int around(float radius) {
        int step = path.count() / 2;
        camera.project(path.middle(step, 0), path.middle(step, 1), path.middle(step, 2), projected);
        float pixels = camera.pixels(radius, projected[2]);
        return pixels < 3 ? 6 : pixels < 7 ? 8 : pixels < 13 ? 12 : pixels < 30 ? 16 : 24;
    }

    /** Adds the skin of the current path. */
    void skin(Material material, float radius, int rows, boolean capped) {
        if (path.count() < 2) {
            return;
        }
        path.frame();
        int around = around(radius);
        int number = mesh.material(material);
        path.skin(mesh, camera, number, around, rows);
        if (capped) {
            path.cap(mesh, camera, number, around, rows);
        }
    }

    /** Makes the current path one that can be picked. */
    void pickable(BraidPick pick) {
        for (int i = 0; i < path.count(); i++) {
            camera.project(path.middle(i, 0), path.middle(i, 1), path.middle(i, 2), projected);
            float reach = Math.max(4, camera.pixels(path.radius(i), projected[2]) / scale + 1);
            picks.spot(projected[0] / scale, projected[1] / scale, reach, projected[2], pick);
        }
    }

    /** Adds a dot at a place of the rope; colour 0 only asks whether it can be seen. Gives its number. */
    int dot(double t, Place place, float radius, int colour, float lift) {
        double angle = Ring.angle(t);
        double phi = StrictMath.toRadians(place.phi());
        float from = 1 + place.distance() * Circle.cos(phi);
        float height = place.distance() * Circle.sin(phi);
        return dotAt(from * Circle.sin(angle), height, from * Circle.cos(angle), radius, colour, lift);
    }

    /** Adds a dot at a place in space, brought nearer to the eye by {@code lift}. */
    int dotAt(float x, float y, float z, float radius, int colour, float lift) {
        camera.towardsEye(x, y, z, spot);
        camera.project(x + lift * spot[0], y + lift * spot[1], z + lift * spot[2], projected);
        float pixels = Math.max(0.55f * scale, camera.pixels(radius, projected[2]));
        return dots.add(projected[0], projected[1], projected[2], pixels, colour);
    }

    /** Adds a mark over a place of the rope. */
    void mark(double t, Place place, float reach, float lift, Kind kind, int strand, String text) {
        int dot = dot(t, place, reach, 0, lift);
        marks.add(new Mark(dot, (float) t, pixels(reach), kind, strand, text));
    }

    /** Scene pixels of a length at the place projected last. */
    float pixels(float length) {
        return camera.pixels(length, projected[2]) / scale;
    }

    float nearness() {
        return projected[2];
    }

    int faded(int colour, int visibility) {
        return Argb.mix(look.theme().background(), colour, visibility / 256f);
    }
}
