package dev.rse.visualizer.lanes;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.Role;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidModel;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Typeface;
import java.util.List;

/**
 * Draws the lane chart. In a lane's row a filled capital leads, a small letter shadows, a grey one arbitrates; ! marks an
 * arbiter that was called, ✕ a lane that lost, over a hatch if it was wrong and over dashes if it published nothing, ↻ one
 * that heals.
 */
public final class LaneChartPainter {
    private static final float LABELS = 58;
    private static final float COLUMN = 62;
    private static final float MARGIN = 8;
    private static final float TEXT = 12;
    private static final float SMALL = 11;

    private LaneChartPainter() {}

    /** Where the columns lie. */
    public record Layout(float left, float column, int count) {
        /** The layout for a width in scene pixels, with as many columns as fit. */
        public static Layout of(float width, int epochs) {
            int fit = Math.max(1, (int) ((width - LABELS - MARGIN) / COLUMN));
            float column = (width - LABELS - MARGIN) / fit;
            int count = Math.min(fit, epochs);
            return new Layout(width - MARGIN - column * count, column, count);
        }

        /** Place in the history's shown epochs of the column at {@code x}, or -1. */
        public int index(double x, int epochs) {
            int column = (int) Math.floor((x - left) / this.column);
            return column < 0 || column >= count ? -1 : epochs - count + column;
        }
    }

    /** Draws the chart; {@code hoveredEpoch} is marked if it is shown. */
    public static void paint(BraidHistory history, Theme theme, long hoveredEpoch, Picture picture, float scale) {
        picture.clear(theme.background());
        Brush brush = new Brush(picture, scale);
        List<EpochRecord> shown = history.shown();
        Layout layout = Layout.of(brush.width(), shown.size());
        float row = Math.min(26, brush.height() / 5);
        String[] heads = {"epoch", "lane 0", "lane 1", "lane 2", "vote"};
        for (int i = 0; i < heads.length; i++) {
            int colour = i == 0 || i == 4 ? theme.muted() : theme.foreground();
            brush.text(Typeface.REGULAR, TEXT, MARGIN, row * i + row / 2 + 4.3f, heads[i], colour);
        }
        brush.box(MARGIN, row, brush.width() - 2 * MARGIN, 1 / scale, theme.rail(), 0.5f);
        brush.box(MARGIN, 4 * row, brush.width() - 2 * MARGIN, 1 / scale, theme.rail(), 0.5f);
        for (int i = 0; i < layout.count(); i++) {
            EpochRecord epoch = shown.get(shown.size() - layout.count() + i);
            boolean newest = i == layout.count() - 1;
            boolean hovered = epoch.epoch() == hoveredEpoch;
            new Column(brush, theme, epoch, layout.left() + i * layout.column(), layout.column(), row)
                    .draw(newest ? history.moment() : "", hovered);
        }
    }

    private record Column(Brush brush, Theme theme, EpochRecord epoch, float x, float width, float row) {
        void draw(String moment, boolean hovered) {
            boolean newest = !moment.isEmpty();
            if (hovered || newest) {
                float opacity = hovered ? 1 : 0.6f;
                brush.plate(x, 1, width - 3, 5 * row - 2, 4, Argb.mix(theme.panel(), theme.rail(), 0.3f), opacity);
            }
            String number = Numbers.grouped(epoch.epoch());
            float after = brush.text(
                    newest ? Typeface.BOLD : Typeface.REGULAR,
                    SMALL,
                    x + 6,
                    row / 2 + 4,
                    number,
                    newest || hovered ? theme.foreground() : theme.muted());
            if (newest && after + 26 < x + width) {
                brush.text(Typeface.REGULAR, SMALL, after + 4, row / 2 + 4, moment, theme.muted());
            }
            for (int lane = 0; lane < 3; lane++) {
                lane(lane, row * (lane + 1));
            }
            vote();
        }

        private void lane(int lane, float top) {
            LaneCondition condition = epoch.lanes().get(lane);
            float middle = top + row / 2;
            boolean late = condition.wrong() && epoch.late(lane);
            if (condition.wrong() && BraidModel.isBehind(epoch, lane)) {
                for (float dash = x + 2; dash < x + width - 9; dash += 10) {
                    brush.box(dash, top + row - 5, 6, 2, late ? theme.muted() : theme.fault(), 1);
                }
            } else if (condition.wrong()) {
                int pale = Argb.mix(theme.background(), 0xFFFFFFFF, 0.92f);
                brush.hatch(x + 2, top + row - 5, width - 7, 3, 2.5f, theme.fault(), pale);
            } else if (condition.probation() > 0) {
                int grey = Argb.mix(theme.background(), theme.muted(), 0.75f);
                brush.hatch(x + 2, top + row - 4, width - 7, 2, 2.5f, grey, theme.background());
            }
            float pen = x + 5;
            for (Role role : Role.values()) {
                for (StrandEpoch strand : epoch.strands()) {
                    if (strand.lane(role) == lane && strand.verdict() != Verdict.ENDED) {
                        pen = letter(strand, role, pen, middle);
                    }
                }
            }
            if (late) {
                brush.clock(x + width - 13.5f, middle, 5.5f, theme.foreground());
            } else if (condition.wrong()) {
                brush.text(Typeface.BOLD, 14, x + width - 19, middle + 5, "✕", theme.fault());
            } else if (condition.probation() > 0) {
                brush.text(Typeface.REGULAR, 12, x + width - 19, middle + 4.3f, "↻", theme.foreground());
            }
        }

        private float letter(StrandEpoch strand, Role role, float pen, float middle) {
            char letter = (char) ('A' + strand.strand());
            String small = String.valueOf(Character.toLowerCase(letter));
            return switch (role) {
                case LEADER -> {
                    brush.plate(pen, middle - 7.5f, 15, 15, 4, theme.strand(strand.strand()), 1);
                    String capital = String.valueOf(letter);
                    int ink = theme.inkOn(strand.strand());
                    brush.centred(Typeface.BOLD, 11, pen + 7.5f, middle + 4, capital, ink);
                    yield pen + 18;
                }
                case SHADOW -> {
                    brush.text(Typeface.BOLD, TEXT, pen, middle + 4.3f, small, theme.foreground());
                    yield pen + 10;
                }
                default -> {
                    boolean called = strand.of(strand.arbiter()) != null;
                    int grey = called ? theme.foreground() : Argb.mix(theme.background(), theme.muted(), 0.7f);
                    String text = called ? small + "!" : small;
                    brush.text(Typeface.REGULAR, SMALL, pen, middle + 4.3f, text, grey);
                    yield pen + (called ? 14 : 9);
                }
            };
        }

        private void vote() {
            String text = "2/2";
            int colour = theme.muted();
            for (StrandEpoch strand : epoch.strands()) {
                char letter = (char) ('A' + strand.strand());
                if (strand.verdict() == Verdict.HALTED) {
                    text = letter + " ‖";
                    colour = theme.fault();
                    break;
                }
                if (strand.verdict() == Verdict.TWO_OF_THREE) {
                    text = letter + " 2/3";
                    colour = theme.foreground();
                }
            }
            boolean plain = colour == theme.muted();
            brush.text(plain ? Typeface.REGULAR : Typeface.BOLD, SMALL, x + 6, row * 4 + row / 2 + 4, text, colour);
        }
    }
}
