package dev.rse.app.bench.torus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is measured, in the order it is told. */
public enum BenchCase {
    /** 32,768 logical processes with one event each, remote 0.25, mean 1, lookahead 1. */
    PHOLD("phold"),
    /** A ring of 8,192 nodes with 8,000 events. */
    EDGES("edges"),
    /** One event, for ever. */
    CHAIN("chain"),
    /** All cells active, in windows of one tick. */
    DIFFUSION_THREADS("diffusion-2-threads"),
    /** Windows of up to 1,024 ticks. */
    PHOLD_THREADS("phold-2-threads"),
    /** Tori that know nothing of each other. */
    TORI("tori"),
    /** What masking faults costs where ticks are full. */
    BRAID_DIFFUSION("braid-diffusion"),
    /** What masking faults costs where they are not. */
    BRAID_LIFE("braid-life"),
    /** What masking faults costs the usual benchmark. */
    BRAID_PHOLD("braid-phold");

    private final String title;

    BenchCase(String title) {
        this.title = title;
    }

    /** Name on the command line and in the result. */
    public String title() {
        return title;
    }

    /**
     * The case of that name.
     *
     * @throws IllegalArgumentException with one line that says which exist
     */
    public static BenchCase of(String title) {
        StringBuilder titles = new StringBuilder();
        for (BenchCase one : values()) {
            if (one.title.equals(title)) {
                return one;
            }
            titles.append(titles.isEmpty() ? "" : ", ").append(one.title);
        }
        throw new IllegalArgumentException("nothing to measure is called " + title + "; there are " + titles);
    }

    /**
     * Measures, in this process.
     *
     * @throws IllegalStateException if the result is not what it must be
     */
    void measure(BenchSettings settings, ObjectNode figures) {
        Workload work = work();
        figures.put("name", title);
        figures.put("program", work.program());
        if (!work.parameters().isEmpty()) {
            figures.put("parameters", String.join(" ", work.parameters()));
        }
        figures.put("lattice", work.lattice().toString());
        figures.put("threads", 1);
        switch (this) {
            case PHOLD, EDGES, CHAIN -> SoloBench.measure(work, settings, figures);
            case DIFFUSION_THREADS, PHOLD_THREADS -> SlabBench.measure(work, settings, figures);
            case TORI -> ToriBench.measure(work, settings, figures);
            case BRAID_DIFFUSION, BRAID_LIFE, BRAID_PHOLD -> BraidBench.measure(work, settings, figures);
        }
    }

    private Workload work() {
        return switch (this) {
            case PHOLD, PHOLD_THREADS, TORI, BRAID_PHOLD ->
                new Workload("phold", "remote=0.25", "mean=1", "lookahead=1", "events=1");
            case EDGES -> new Workload("edges", "nodes=8192", "events=8000");
            case CHAIN -> new Workload("chain");
            case DIFFUSION_THREADS, BRAID_DIFFUSION -> new Workload("diffusion");
            case BRAID_LIFE -> new Workload("life");
        };
    }
}
