package dev.rse.visualizer.raster;

import java.util.Arrays;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;

/** The outline of a glyph as straight lines, in shares of the font's size; y grows downwards from the base line. */
final class Outline {
    private static final int CURVE_STEPS = 6;

    private float[] lines = new float[256];
    private int count;
    private double startX;
    private double startY;
    private double x;
    private double y;

    /** Flattens a path that was made at the given font size. */
    Outline(Path path, double size) {
        for (PathElement element : path.getElements()) {
            switch (element) {
                case MoveTo move -> {
                    close(size);
                    startX = move.getX();
                    startY = move.getY();
                    x = startX;
                    y = startY;
                }
                case LineTo line -> line(line.getX(), line.getY(), size);
                case QuadCurveTo curve ->
                    cubic(
                            x + 2 * (curve.getControlX() - x) / 3,
                            y + 2 * (curve.getControlY() - y) / 3,
                            curve.getX() + 2 * (curve.getControlX() - curve.getX()) / 3,
                            curve.getY() + 2 * (curve.getControlY() - curve.getY()) / 3,
                            curve.getX(),
                            curve.getY(),
                            size);
                case CubicCurveTo curve ->
                    cubic(
                            curve.getControlX1(),
                            curve.getControlY1(),
                            curve.getControlX2(),
                            curve.getControlY2(),
                            curve.getX(),
                            curve.getY(),
                            size);
                case ClosePath end -> close(size);
                default -> throw new IllegalArgumentException("a glyph has no " + element);
            }
        }
        close(size);
        lines = Arrays.copyOf(lines, count);
    }

    private void close(double size) {
        if (x != startX || y != startY) {
            line(startX, startY, size);
        }
    }

    private void cubic(double x1, double y1, double x2, double y2, double x3, double y3, double size) {
        double x0 = x;
        double y0 = y;
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double t = (double) i / CURVE_STEPS;
            double s = 1 - t;
            line(
                    s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3,
                    s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3,
                    size);
        }
    }

    private void line(double toX, double toY, double size) {
        if (count + 4 > lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[count++] = (float) (x / size);
        lines[count++] = (float) (y / size);
        lines[count++] = (float) (toX / size);
        lines[count++] = (float) (toY / size);
        x = toX;
        y = toY;
    }

    /** Lines as x0, y0, x1, y1 one after another. */
    float[] lines() {
        return lines;
    }
}
