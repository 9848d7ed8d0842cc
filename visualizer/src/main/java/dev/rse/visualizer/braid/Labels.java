package dev.rse.visualizer.braid;

import dev.rse.torus.braid.LaneCondition;
import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Typeface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes everything that is written on the picture of the braid; letters and words are never dropped. */
final class Labels {
    /** Height of the line of text at the bottom. */
    private static final float FOOT = 22;

    private static final float TEXT = 12;
    private static final float SMALL = 11;

    private final BraidScene scene;
    private final BraidHistory history;
    private final Brush brush;
    private final Theme theme;
    private final Framing framing;
    private final float[] at = new float[3];
    private final List<float[]> letters = new ArrayList<>();

    Labels(BraidScene scene, BraidHistory history, Brush brush, Framing framing) {
        this.framing = framing;
        this.scene = scene;
        this.history = history;
        this.brush = brush;
        theme = scene.look.theme();
    }

    void draw() {
        epochs(foot());
        for (BraidScene.Mark mark : scene.marks) {
            mark(mark);
        }
        float[] hoop = hoop();
        now(hoop);
        lanes(hoop);
        strands();
    }

    private void project(double t, float phi, float distance) {
        double angle = Ring.angle(t);
        double turn = StrictMath.toRadians(phi);
        float from = 1 + distance * Circle.cos(turn);
        scene.camera.project(from * Circle.sin(angle), distance * Circle.sin(turn), from * Circle.cos(angle), at);
        at[0] /= scene.scale;
        at[1] /= scene.scale;
    }

    private void mark(BraidScene.Mark mark) {
        float x = scene.dots.x(mark.dot()) / scene.scale;
        float y = scene.dots.y(mark.dot()) / scene.scale;
        boolean seen = scene.dots.seen(mark.dot());
        switch (mark.kind()) {
            case LETTER -> {
                float radius = Math.min(9, Math.max(7, mark.reach() * 0.9f));
                if (seen && mark.reach() > 3.5f && hasRoom(x, y, 2 * radius)) {
                    letters.add(new float[] {x, y});
                    letter(x, y, radius, mark.strand());
                }
            }
            case CROSS -> {
                float reach = Math.min(9, Math.max(6.5f, mark.reach()));
                brush.disc(x, y, reach + 1.5f, theme.background(), 1);
                brush.circle(x, y, reach + 0.5f, 1.6f, theme.fault(), 1);
                brush.cross(x, y, reach * 0.42f, 2.4f, theme.fault());
            }
            case LATE -> {
                float reach = Math.min(9, Math.max(6.5f, mark.reach()));
                brush.disc(x, y, reach + 1.5f, theme.background(), 1);
                brush.clock(x, y, reach + 0.5f, theme.foreground());
            }
            case HALT -> {
                float reach = Math.min(9, Math.max(6.5f, mark.reach()));
                brush.disc(x, y, reach + 1.5f, theme.background(), 1);
                brush.circle(x, y, reach + 0.5f, 1.6f, theme.foreground(), 1);
                brush.line(x - 2.2f, y - 0.42f * reach, x - 2.2f, y + 0.42f * reach, 2.2f, theme.foreground(), 1);
                brush.line(x + 2.2f, y - 0.42f * reach, x + 2.2f, y + 0.42f * reach, 2.2f, theme.foreground(), 1);
            }
            case AGREED -> agreed(mark, x, y);
        }
    }

    private boolean hasRoom(float x, float y, float apart) {
        for (float[] other : letters) {
            if (Math.hypot(x - other[0], y - other[1]) < apart) {
                return false;
            }
        }
        return true;
    }

    /** What was agreed, written beside the collar on the side away from the rope. */
    private void agreed(BraidScene.Mark mark, float x, float y) {
        project(mark.t(), 0, 0);
        float awayX = x - at[0];
        float awayY = y - at[1];
        float length = Math.max(1, (float) Math.sqrt(awayX * awayX + awayY * awayY));
        float reach = 1.5f * mark.reach() + 12;
        plate(x + reach * awayX / length, y + reach * awayY / length, mark.text(), theme.foreground());
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

    /** Numbers of some epochs below the rope, where it is near enough and they do not meet the foot, which ends there. */
    private void epochs(float footRight) {
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
            float room = at[0] - width / 2 < footRight + 8 ? brush.height() - FOOT : brush.height();
            if (at[1] + SMALL > room) {
                continue;
            }
            if ((Circle.cos(Ring.angle(t)) > 0.5 && (Float.isNaN(last) || Math.abs(at[0] - last) > width + 16))
                    || hovered) {
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

    /** Right edge and top of the gate's hoop, and the x of its top. */
    private float[] hoop() {
        float[] box = {-Float.MAX_VALUE, Float.MAX_VALUE, 0};
        for (int i = 0; i < 24; i++) {
            project(0, 15 * i, Ring.HOOP);
            box[0] = Math.max(box[0], at[0]);
            if (at[1] < box[1]) {
                box[1] = at[1];
                box[2] = at[0];
            }
        }
        return box;
    }

    private void now(float[] hoop) {
        if (history.latest() == null) {
            return;
        }
        String epoch = "epoch " + Numbers.grouped(history.latest().epoch());
        String now = "  " + history.moment();
        float width = brush.textWidth(Typeface.BOLD, TEXT, epoch) + brush.textWidth(Typeface.REGULAR, TEXT, now);
        float x = Math.min(brush.width() - width - 12, hoop[2] - width / 2);
        float y = Math.max(48, hoop[1] - 22);
        brush.plate(x - 6, y - 14, width + 12, 20, 5, theme.background(), 0.85f);
        float pen = brush.text(Typeface.BOLD, TEXT, x, y, epoch, theme.foreground());
        brush.text(Typeface.REGULAR, TEXT, pen, y, now, history.halted() ? theme.fault() : theme.foreground());
        brush.centred(Typeface.REGULAR, SMALL, hoop[2], y + 16, "▼", theme.foreground());
    }

    /** Labels of lanes in a column right of the gate, each tied to its rail. */
    private void lanes(float[] hoop) {
        float x = Math.min(brush.width() - 64, hoop[0] + 18);
        Integer[] order = {0, 1, 2};
        float[] railX = new float[3];
        float[] railY = new float[3];
        for (int lane = 0; lane < 3; lane++) {
            Place rail = Weave.rail(lane, scene.tilt);
            project(-0.3, rail.phi(), rail.distance());
            railX[lane] = at[0];
            railY[lane] = at[1];
        }
        Arrays.sort(order, (a, b) -> Float.compare(railY[a], railY[b]));
        float next = -Float.MAX_VALUE;
        for (int lane : order) {
            LaneLabel label = label(lane, x);
            float y = Math.max(next, railY[lane]);
            if (framing.legend() && label.right() > framing.legendLeft() && y - 12 < framing.legendBottom()) {
                y = framing.legendBottom() + 12;
            }
            next = y + (label.beside() ? 25 : 46);
            brush.line(railX[lane], railY[lane], x, y, 1.2f, theme.rail(), 1);
            brush.disc(railX[lane], railY[lane], 2.6f, theme.muted(), 1);
            lane(label, x, y);
        }
    }

    /** What is written about a lane: its name, how it stands unless it is healthy, and whether that fits beside it. */
    private record LaneLabel(
            int lane, String name, float width, String ill, boolean wrong, boolean beside, float right) {}

    private LaneLabel label(int lane, float x) {
        String name = "lane " + lane;
        float width = brush.textWidth(Typeface.BOLD, TEXT, name) + 12;
        LaneCondition condition =
                history.latest() == null ? null : history.latest().lanes().get(lane);
        String ill = condition == null || condition.healthy() ? "" : BraidWords.condition(history.latest(), lane);
        float right = x + width + (ill.isEmpty() ? 0 : brush.textWidth(Typeface.REGULAR, TEXT, ill) + 16);
        boolean beside = right + 4 <= brush.width();
        boolean wrong =
                condition != null && condition.wrong() && !history.latest().late(lane);
        return new LaneLabel(lane, name, width, ill, wrong, beside, beside ? right : brush.width());
    }

    private void lane(LaneLabel label, float x, float y) {
        brush.plate(x, y - 10, label.width(), 20, 5, theme.panel(), 1);
        brush.text(Typeface.BOLD, TEXT, x + 6, y + 4.3f, label.name(), theme.foreground());
        scene.picks.area(x, y - 12, label.width(), 24, new BraidPick.Lane(label.lane()));
        if (label.ill().isEmpty()) {
            return;
        }
        float width = brush.textWidth(Typeface.REGULAR, TEXT, label.ill());
        float left = label.beside() ? x + label.width() + 8 : brush.width() - width - 12;
        float top = label.beside() ? y - 10 : y + 11;
        brush.plate(left - 4, top, width + 8, 20, 5, theme.panel(), 1);
        int colour = label.wrong() ? theme.fault() : theme.foreground();
        brush.text(Typeface.REGULAR, TEXT, left, top + 14.3f, label.ill(), colour);
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

    /** What the picture leaves out, in its lower left corner; returns where that ends. */
    private float foot() {
        StringBuilder text = new StringBuilder();
        if (history.stride() > 1) {
            text.append("every ").append(Numbers.ordinal(history.stride())).append(" epoch");
        }
        if (scene.samplesDrawn > 0) {
            long ratio = Math.max(1, Math.round((double) scene.samplesOf / scene.samplesDrawn));
            text.append(text.isEmpty() ? "" : "  ·  ");
            text.append("dots: events, 1 of ").append(Numbers.grouped(ratio)).append(" shown");
        }
        return brush.text(Typeface.REGULAR, SMALL, 12, brush.height() - 10, text.toString(), theme.muted());
    }
}
