package dev.rse.app.start;

import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Typeface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Many pictures as small ones on one sheet: a row for each thing drawn, a column for each way of drawing it. */
public final class ContactSheet {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final int GAP = 12;
    private static final int HEAD = 24;
    private static final float TEXT = 12;

    private final Map<String, Map<String, Picture>> rows = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();

    /** A sheet with these rows. */
    public ContactSheet(List<String> names) {
        names.forEach(name -> rows.put(name, new LinkedHashMap<>()));
    }

    /** Adds a picture, of which only the small one is kept, to the row of what it shows and the column of how. */
    public void add(String row, String column, WritableImage image) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
        rows.get(row).put(column, small(image));
    }

    /** The sheet. */
    public WritableImage draw() {
        Theme theme = Theme.LIGHT;
        Picture sheet = new Picture(GAP + columns.size() * (WIDTH + GAP), GAP + rows.size() * (HEAD + HEIGHT + GAP));
        sheet.clear(theme.panel());
        Brush brush = new Brush(sheet, 1);
        int top = GAP;
        for (Map.Entry<String, Map<String, Picture>> row : rows.entrySet()) {
            for (Map.Entry<String, Picture> cell : row.getValue().entrySet()) {
                int left = GAP + columns.indexOf(cell.getKey()) * (WIDTH + GAP);
                float after = brush.text(Typeface.BOLD, TEXT, left, top + 16, row.getKey(), theme.foreground());
                brush.text(Typeface.REGULAR, TEXT, after + 8, top + 16, cell.getKey(), theme.muted());
                paste(cell.getValue(), sheet, left, top + HEAD);
            }
            top += HEAD + HEIGHT + GAP;
        }
        return sheet.toImage();
    }

    private static void paste(Picture from, Picture to, int left, int top) {
        for (int y = 0; y < from.height(); y++) {
            System.arraycopy(from.pixels(), y * from.width(), to.pixels(), (top + y) * to.width() + left, from.width());
        }
    }

    /** The image so small that it fits its place, each pixel the mean of those it stands for. */
    private static Picture small(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        double factor = Math.max(1, Math.max((double) width / WIDTH, (double) height / HEIGHT));
        Picture small = new Picture((int) (width / factor), (int) (height / factor));
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                small.pixels()[y * small.width() + x] = mean(
                        pixels,
                        width,
                        (int) (x * factor),
                        (int) (y * factor),
                        (int) Math.min(width, Math.ceil((x + 1) * factor)),
                        (int) Math.min(height, Math.ceil((y + 1) * factor)));
            }
        }
        return small;
    }

    private static int mean(int[] pixels, int width, int left, int top, int right, int bottom) {
        long[] sums = new long[3];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = pixels[y * width + x];
                sums[0] += pixel >> 16 & 255;
                sums[1] += pixel >> 8 & 255;
                sums[2] += pixel & 255;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return 0xFF000000 | (int) (sums[0] / count) << 16 | (int) (sums[1] / count) << 8 | (int) (sums[2] / count);
    }
}
