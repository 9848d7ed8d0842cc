package dev.rse.visualizer.braid;

import java.util.ArrayList;
import java.util.List;

/** What lies where on one picture of the braid, in scene pixels. Filled by one thread, then read by another. */
public final class PickMap {
    private static final float SAMPLE_REACH = 5;

    private record Spot(float x, float y, float reach, float nearness, BraidPick pick) {}

    private record Area(float x, float y, float width, float height, BraidPick pick) {}

    private final List<Spot> spots = new ArrayList<>();
    private final List<Spot> samples = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    private float middleX;
    private float middleY;

    void middle(float x, float y) {
        middleX = x;
        middleY = y;
    }

    /** x of the middle of the ring's picture before it is moved. */
    float middleX() {
        return middleX;
    }

    /** y of the middle of the ring's picture before it is moved. */
    float middleY() {
        return middleY;
    }

    void spot(float x, float y, float reach, float nearness, BraidPick pick) {
        spots.add(new Spot(x, y, reach, nearness, pick));
    }

    void sample(float x, float y, float nearness, BraidPick pick) {
        samples.add(new Spot(x, y, SAMPLE_REACH, nearness, pick));
    }

    void area(float x, float y, float width, float height, BraidPick pick) {
        areas.add(new Area(x, y, width, height, pick));
    }

    /** Sampled events in the picture. */
    public int samples() {
        return samples.size();
    }

    /** Whether a sampled event is in the picture, be it hidden behind something. */
    boolean holds(BraidPick.Sample wanted) {
        return samples.stream().anyMatch(spot -> spot.pick.equals(wanted));
    }

    /** What is at a place: labels first, then samples, then the nearest of tubes and collars; {@code null} if nothing. */
    public BraidPick at(double x, double y) {
        for (Area area : areas) {
            if (x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height) {
                return area.pick;
            }
        }
        Spot front = front(spots, x, y);
        Spot sample = front(samples, x, y);
        if (sample != null && (front == null || sample.nearness >= front.nearness)) {
            return sample.pick;
        }
        return front == null ? null : front.pick;
    }

    private static Spot front(List<Spot> all, double x, double y) {
        Spot best = null;
        for (Spot spot : all) {
            double dx = x - spot.x;
            double dy = y - spot.y;
            if (dx * dx + dy * dy <= spot.reach * spot.reach && (best == null || spot.nearness > best.nearness)) {
                best = spot;
            }
        }
        return best;
    }

    /** The middle of the first thing that was picked as {@code wanted}, as x and y, or {@code null}. */
    public float[] find(BraidPick wanted) {
        for (Area area : areas) {
            if (area.pick.equals(wanted)) {
                return new float[] {area.x + area.width / 2, area.y + area.height / 2};
            }
        }
        Spot best = null;
        for (List<Spot> all : List.of(spots, samples)) {
            for (Spot spot : all) {
                if (spot.pick.equals(wanted) && wanted.equals(at(spot.x, spot.y))) {
                    best = best == null || spot.nearness > best.nearness ? spot : best;
                }
            }
        }
        return best == null ? null : new float[] {best.x, best.y};
    }
}
