package dev.rse.visualizer.braid;

/**
 * Where a tube lies in the rope's cross-section.
 *
 * @param phi degrees from outwards to up
 * @param distance distance from the middle of the rope
 */
record Place(float phi, float distance) {
    /** The place {@code share} of the way to another, turning the shorter way round. */
    Place towards(Place other, float share) {
        float turn = other.phi - phi;
        turn -= 360 * (float) Math.floor((turn + 180) / 360);
        return new Place(phi + turn * share, distance + (other.distance - distance) * share);
    }

    /** The same direction, further out by a factor. */
    Place outwards(float factor) {
        return new Place(phi, distance * factor);
    }
}
