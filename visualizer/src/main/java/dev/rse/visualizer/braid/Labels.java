package dev.rse.visualizer.braid;

import dev.rse.torus.braid.LaneCondition;
import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Typeface;

/** Writes everything that is written on the picture of the braid; letters and words are never dropped. */
final class Labels {
    private static final float TEXT = 12;
    private static final float SMALL = 11;

    private final BraidScene scene;
    private final BraidHistory history;
    private final Brush brush;
    private final Theme theme;
    private final float[] at = new float[3];

    Labels(BraidScene scene, BraidHistory history, Brush brush) {
        this.scene = scene;
        this.history = history;
        this.brush = brush;
        theme = scene.look.theme();
    }

    void draw() {
        epochs();
        for (BraidScene.Mark mark : scene.marks) {
            mark(mark);
        }
        now();
        lanes();
        strands();
        foot();
    }

    private void project(double t, float phi, float distance) {
        double angle = Ring.angle(t);
        double turn = StrictMath.toRadians(phi);
        float from = 1 + distance * (float) StrictMath.cos(turn);
        scene.camera.project(
                from * (float) StrictMath.sin(angle),
                distance * (float) StrictMath.sin(turn),
                from * (float) StrictMath.cos(angle),
                at);
        at[0] /= scene.scale;
        at[1] /= scene.scale;
    }

    private void mark(BraidScene.Mark mark) {
        float x = scene.dots.x(mark.dot()) / scene.scale;
        float y = scene.dots.y(mark.dot()) / scene.scale;
        boolean seen = scene.dots.seen(mark.dot());
        switch (mark.kind()) {
            case LETTER -> {
                if (seen && mark.reach() > 3.5f) {
                    letter(x, y, Math.min(9, Math.max(7, mark.reach() * 0.9f)), mark.strand());
                }
            }
            case CROSS -> {
                float reach = Math.min(9, Math.max(6.5f, mark.reach()));
                brush.disc(x, y, reach + 1.5f, theme.background(), 1);
                brush.circle(x, y, reach + 0.5f, 1.6f, theme.fault(), 1);
                brush.cross(x, y, reach * 0.42f, 2.4f, theme.fault());
            }
            case AGREED -> plate(x, y - Math.max(20, 2.2f * mark.reach()), mark.text(), theme.foreground());
            default -> throw new IllegalStateException("no such mark: " + mark);
        }
    }

    private void letter(float x, float y, float radius, int strand) {
        brush.disc(x, y, radius, theme.background(), 0.92f);
        brush.circle(x, y, radius, 1.4f, theme.strand(strand), 1);
        String letter = String.valueOf((char) ('A' + strand));
        brush.centred(Typeface.BOLD, radius * 1.35f, x, y + radius * 0.49f, letter, theme.foreground());
    }

    private void plate(float x, float y, String text, int colour) {
        float width = brush.textWidth(Typeface.BOLD, SMALL, text) + 12;
        brush.plate(x - width / 2, y - 8, width, 17, 4, theme.panel(), 0.94f);
        brush.centred(Typeface.BOLD, SMALL, x, y + 4, text, colour);
    }

    /** Numbers of some epochs below the rope, where it is near enough. */
    private void epochs() {
        float last = Float.NaN;
        for (int index = scene.epochs.size() - 1; index >= 0; index--) {
            float t = scene.endOf(index) + 0.5f;
            boolean hovered = scene.epochs.get(index).epoch() == scene.look.hoveredEpoch();
            boolean numbered = Math.floorMod(scene.firstAdded + index, 4L) == 0;
            if (t < 0 || t > Ring.SEGMENTS - 3 || !(numbered || hovered)) {
                continue;
            }
            project(t, scene.tilt - 90, 1.75f * Ring.ROPE);
            String text = Numbers.grouped(scene.epochs.get(index).epoch());
            float width = brush.textWidth(Typeface.REGULAR, SMALL, text);
            if ((at[2] > 0.3f && (Float.isNaN(last) || Math.abs(at[0] - last) > width + 16)) || hovered) {
                brush.centred(
                        hovered ? Typeface.BOLD : Typeface.REGULAR,
                        SMALL,
                        at[0],
                        at[1] + 4,
                        text,
                        hovered ? theme.foreground() : theme.muted());
                last = at[0];
            }
        }
    }

    private void now() {
        project(0, 90, 1.62f * Ring.ROPE);
        float y = Math.max(40, at[1] - 16);
        if (history.latest() == null) {
            return;
        }
        String epoch = "epoch " + Numbers.grouped(history.latest().epoch());
        float width = brush.textWidth(Typeface.BOLD, TEXT, epoch);
        float rest = brush.textWidth(Typeface.REGULAR, TEXT, "  now ▼");
        float x = at[0] - width - rest + brush.textWidth(Typeface.REGULAR, TEXT, "▼") / 2;
        float pen = brush.text(Typeface.BOLD, TEXT, x, y, epoch, theme.foreground());
        String now = history.halted() ? "  halted" : "  now ▼";
        brush.text(Typeface.REGULAR, TEXT, pen, y, now, history.halted() ? theme.fault() : theme.foreground());
    }

    private void lanes() {
        for (int lane = 0; lane < 3; lane++) {
            Place rail = Weave.rail(lane, scene.tilt);
            project(-0.78, rail.phi(), rail.distance());
            LaneCondition condition =
                    history.latest() == null ? null : history.latest().lanes().get(lane);
            boolean ill = condition != null && !condition.healthy();
            String name = "lane " + lane;
            float width = brush.textWidth(Typeface.BOLD, TEXT, name);
            float x = at[0] + 2;
            float y = at[1];
            brush.plate(x, y - 10, width + 12, 20, 5, theme.panel(), 0.94f);
            brush.text(Typeface.BOLD, TEXT, x + 6, y + 4.3f, name, theme.foreground());
            scene.picks.area(x, y - 12, width + 12, 24, new BraidPick.Lane(lane));
            if (ill) {
                ill(condition, x + width + 18, y);
            }
        }
    }

    private void ill(LaneCondition condition, float x, float y) {
        String text = condition.wrong() ? "✕ wrong" : "";
        if (condition.probation() > 0) {
            String epochs = condition.probation() == 1 ? " clean epoch to go" : " clean epochs to go";
            text += (text.isEmpty() ? "" : "  ") + "↻ " + condition.probation() + epochs;
        }
        float width = brush.textWidth(Typeface.REGULAR, TEXT, text);
        float left = Math.min(x, brush.width() - width - 12);
        float top = left < x ? y + 11 : y - 10;
        brush.plate(left - 4, top, width + 8, 20, 5, theme.panel(), 0.94f);
        brush.text(
                Typeface.REGULAR,
                TEXT,
                left,
                top + 14.3f,
                text,
                condition.wrong() ? theme.fault() : theme.foreground());
    }

    private void strands() {
        float x = 12;
        for (int strand = 0; strand < 3; strand++) {
            String name = history.programs().get(strand);
            float width = 28 + (name.isEmpty() ? 0 : brush.textWidth(Typeface.REGULAR, TEXT, name) + 6);
            boolean aside = scene.look.isolated() >= 0 && scene.look.isolated() != strand;
            if (scene.look.isolated() == strand) {
                brush.plate(x - 4, 6, width + 2, 24, 5, theme.panel(), 1);
            }
            letter(x + 9, 18, 9, strand);
            int colour = aside ? theme.muted() : theme.foreground();
            brush.text(Typeface.REGULAR, TEXT, x + 24, 22.3f, name, colour);
            scene.picks.area(x - 4, 6, width + 2, 24, new BraidPick.Strand(strand));
            x += width + 12;
        }
    }

    private void foot() {
        StringBuilder text = new StringBuilder();
        if (history.stride() > 1) {
            text.append("every ").append(Numbers.ordinal(history.stride())).append(" epoch");
        }
        if (scene.samplesDrawn > 0) {
            long ratio = Math.max(1, Math.round((double) scene.samplesOf / scene.samplesDrawn));
            text.append(text.isEmpty() ? "" : "  ·  ");
            text.append("dots: events, 1 of ").append(Numbers.grouped(ratio)).append(" shown");
        }
        brush.text(Typeface.REGULAR, SMALL, 12, brush.height() - 10, text.toString(), theme.muted());
    }
}
