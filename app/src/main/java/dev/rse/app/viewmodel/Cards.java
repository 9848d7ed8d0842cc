package dev.rse.app.viewmodel;

import dev.rse.app.viewmodel.Card.Fact;
import dev.rse.app.viewmodel.Card.Section;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.Role;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.Activity;
import dev.rse.torus.engine.Lattice;
import java.util.ArrayList;
import java.util.List;

/** Makes cards of what the machine publishes. */
public final class Cards {

    private Cards() {}

    /** One epoch of one strand: roles, ticks, events, roots of the lanes, times. */
    public static Card epoch(EpochRow row) {
        StrandEpoch strand = row.strand();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "",
                List.of(
                        Fact.of("Vote", row.vote()),
                        Fact.of("Leader", "lane " + strand.leader()),
                        Fact.of("Shadow", "lane " + strand.shadow()),
                        Fact.of("Arbiter", "lane " + strand.arbiter()),
                        Fact.of("Ticks", row.ticks()),
                        Fact.hash("Root", row.root()))));
        Projection committed = strand.committed();
        if (committed != null) {
            sections.add(new Section(
                    "Events",
                    List.of(
                            Fact.of("Executed", Words.count(committed.executed())),
                            Fact.of("Created", Words.count(committed.created())),
                            Fact.of("Pending", Words.count(committed.pending())),
                            Fact.of("Sent", Words.count(committed.sent())),
                            Fact.of("Lost", Words.count(committed.lost())))));
        }
        strand.projections().forEach(projection -> sections.add(projection(strand, projection)));
        sections.add(new Section(
                "Time",
                List.of(
                        Fact.of("Leader", microseconds(strand.executeNanos())),
                        Fact.of("of it hashing", microseconds(strand.hashNanos())),
                        Fact.of("Rebuilding", microseconds(strand.rebuildNanos())))));
        return new Card("Epoch " + Words.count(row.epoch()) + ", strand " + row.letter(), sections);
    }

    /** One sampled event. */
    public static Card sample(EpochRow row, Lattice lattice, int sample) {
        Activity activity = row.strand().activity();
        int source = activity.sampleSource(sample);
        return new Card(
                "Event of epoch " + Words.count(row.epoch()) + ", strand " + row.letter(),
                List.of(new Section(
                        "",
                        List.of(
                                Fact.of("Tick", Words.count(activity.sampleTick(sample))),
                                Fact.of("Cell", cell(lattice, activity.sampleCell(sample))),
                                Fact.of("From", source < 0 ? "outside" : cell(lattice, source)),
                                Fact.of("Payload", Words.count(activity.samplePayload(sample))),
                                Fact.of("Shown", "1 of " + Words.count(activity.every()))))));
    }

    /** How a lane stands, and what it did in the latest epoch. */
    public static Card lane(EpochRecord latest, int lane) {
        LaneCondition condition = latest.lanes().get(lane);
        List<Fact> roles = new ArrayList<>();
        for (StrandEpoch strand : latest.strands()) {
            roles.add(Fact.of("Strand " + BraidSpec.letter(strand.strand()), word(strand.role(lane))));
        }
        String state = condition.wrong()
                ? "wrong ✕"
                : condition.probation() > 0
                        ? "rebuilt ↻, " + Words.plural(condition.probation(), "clean epoch", "clean epochs") + " to go"
                        : "healthy";
        return new Card(
                "Lane " + lane,
                List.of(
                        new Section("", List.of(Fact.of("State", state))),
                        new Section("Roles in epoch " + Words.count(latest.epoch()), roles)));
    }

    private static Section projection(StrandEpoch strand, Projection projection) {
        int lane = projection.lane();
        String wrong = lane == strand.wrongLane() ? ", lost the vote ✕" : "";
        return new Section(
                "Lane " + lane + ", " + word(strand.role(lane)) + wrong,
                List.of(
                        Fact.hash("Root", projection.root().hex()),
                        Fact.hash("Outgoing", projection.outgoing().hex()),
                        Fact.of("Executed", Words.count(projection.executed())),
                        Fact.of("Pending", Words.count(projection.pending()))));
    }

    private static String word(Role role) {
        return switch (role) {
            case LEADER -> "leader";
            case SHADOW -> "shadow";
            case ARBITER -> "arbiter";
        };
    }

    private static String cell(Lattice lattice, int cell) {
        return lattice.xOf(cell) + ", " + lattice.yOf(cell) + ", " + lattice.zOf(cell);
    }

    private static String microseconds(long nanos) {
        return Words.count(nanos / 1000) + " µs";
    }
}
