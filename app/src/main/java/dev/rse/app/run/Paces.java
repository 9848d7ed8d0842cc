package dev.rse.app.run;

import dev.rse.app.settings.Pace;

/** The paces of the settings as the machine knows them. */
final class Paces {

    private Paces() {}

    /** The machine's pace; stepping has none of its own, since the machine is paused then. */
    static dev.rse.torus.host.Pace of(Pace pace) {
        return switch (pace) {
            case STEP, LIVE -> dev.rse.torus.host.Pace.LIVE;
            case SLOW -> dev.rse.torus.host.Pace.SLOW;
            case MAX -> dev.rse.torus.host.Pace.MAX;
        };
    }
}
