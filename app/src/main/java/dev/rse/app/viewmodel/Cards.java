package dev.rse.app.viewmodel;

import dev.rse.app.viewmodel.Card.Fact;
import dev.rse.app.viewmodel.Card.Section;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.Role;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.Activity;
import dev.rse.torus.engine.Lattice;
import dev.rse.visualizer.braid.BraidWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        sections.add(new Section("Time", times(row)));
        return new Card("Epoch " + Words.count(row.epoch()) + ", strand " + row.letter(), sections);
    }

    /** The end of a strand's epoch: what the lanes published, side by side; ≠ marks what they did not agree on. */
    public static Card projections(EpochRow row) {
        StrandEpoch strand = row.strand();
        List<String> heads = new ArrayList<>();
        for (Projection projection : strand.projections()) {
            String lost = projection.lane() == strand.wrongLane() ? " ✕" : "";
            heads.add("lane " + projection.lane() + lost + "\n" + word(strand.role(projection.lane())));
        }
        List<Fact> facts = new ArrayList<>();
        compare(facts, "Root", strand, projection -> projection.root().hex(), true);
        compare(facts, "Outgoing", strand, projection -> Words.hex(projection.outgoing()), true);
        compare(facts, "End tick", strand, projection -> Words.count(projection.endTick()), false);
        compare(facts, "Executed", strand, projection -> Words.count(projection.executed()), false);
        compare(facts, "Created", strand, projection -> Words.count(projection.created()), false);
        compare(facts, "Pending", strand, projection -> Words.count(projection.pending()), false);
        compare(facts, "Sent", strand, projection -> Words.count(projection.sent()), false);
        compare(facts, "Lost", strand, projection -> Words.count(projection.lost()), false);
        return new Card(
                "Commit of epoch " + Words.count(row.epoch()) + ", strand " + row.letter(),
                List.of(
                        new Section("", List.of(Fact.of("Vote", row.vote()), Fact.hash("Root now", row.root()))),
                        new Section("What the lanes published", heads, facts)));
    }

    private static void compare(
            List<Fact> facts, String name, StrandEpoch strand, Function<Projection, String> value, boolean hash) {
        List<String> values = strand.projections().stream().map(value).toList();
        String marked = Set.copyOf(values).size() > 1 ? name + " ≠" : name;
        values.forEach(each -> facts.add(hash ? Fact.hash(marked, each) : Fact.of(marked, each)));
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
        List<Fact> roles = new ArrayList<>();
        for (StrandEpoch strand : latest.strands()) {
            roles.add(Fact.of("Strand " + BraidSpec.letter(strand.strand()), word(strand.role(lane))));
        }
        return new Card(
                "Lane " + lane,
                List.of(
                        new Section("", List.of(Fact.of("State", BraidWords.condition(latest, lane)))),
                        new Section("Roles in epoch " + Words.count(latest.epoch()), roles)));
    }

    private static Section projection(StrandEpoch strand, Projection projection) {
        int lane = projection.lane();
        String wrong = lane == strand.wrongLane() ? ", lost the vote ✕" : "";
        return new Section(
                "Lane " + lane + ", " + word(strand.role(lane)) + wrong,
                List.of(
                        Fact.hash("Root", projection.root().hex()),
                        Fact.hash("Outgoing", Words.hex(projection.outgoing())),
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

    private static List<Fact> times(EpochRow row) {
        StrandEpoch strand = row.strand();
        return row.microseconds() == EpochRow.UNKNOWN
                ? List.of(Fact.of("Leader", row.whyUntimed()))
                : List.of(
                        Fact.of("Leader", microseconds(strand.executeNanos())),
                        Fact.of("of it hashing", microseconds(strand.hashNanos())),
                        Fact.of(
                                "Rebuilding",
                                strand.rebuildNanos() == 0 ? "nothing" : microseconds(strand.rebuildNanos())));
    }

    private static String microseconds(long nanos) {
        return Words.count(nanos / 1000) + " µs";
    }
}
