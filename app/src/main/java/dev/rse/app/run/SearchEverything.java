package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.action.KeyText;
import dev.rse.app.log.LogEntry;
import dev.rse.app.machine.FaultStory;
import dev.rse.app.machine.Transcript;
import dev.rse.app.past.Mark;
import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.EpochRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** Offers everything that has words to one search: actions, runs, marks, epochs, faults, the log, the console. */
final class SearchEverything {

    private static final int MOST_OF_A_KIND = 300;
    private static final int CONSOLE_BYTES = 1 << 16;
    // Colours, cursor movements, titles and the other control sequences of a terminal.
    private static final String CONTROL =
            "\u001b\\[[0-9;?]*[ -/]*[@-~]|\u001b\\][^\u0007]*\u0007|\u001b.|[\\p{Cntrl}&&[^\n]]";

    private final Frame frame;
    private final MachineControl control;

    SearchEverything(Frame frame, MachineControl control) {
        this.frame = frame;
        this.control = control;
    }

    void open() {
        List<PaletteItem> items = new ArrayList<>();
        for (Action action : frame.actions().all()) {
            items.add(new PaletteItem(
                    action.title(),
                    action.description(),
                    KeyText.of(action.key().get()),
                    action.reason().get(),
                    action.icon().orElse(null),
                    () -> frame.actions().run(action)));
        }
        Run run = control.current().get();
        if (run != null) {
            control.runs()
                    .forEach(other -> items.add(new PaletteItem(
                            "Run: " + other, other.words(), "", "", CarbonIcons.BRANCH, () -> control.show(other))));
            run.marks().forEach(mark -> items.add(mark(mark)));
            epochs(run, items);
            run.records().stories().stream().limit(MOST_OF_A_KIND).forEach(story -> items.add(fault(story)));
            console(run.machine().transcript(), items);
        }
        List<LogEntry> log = frame.log().entries();
        log.subList(Math.max(0, log.size() - MOST_OF_A_KIND), log.size())
                .reversed()
                .forEach(entry -> items.add(log(entry)));
        frame.palette().ask("Search everything", items);
    }

    private PaletteItem mark(Mark mark) {
        return new PaletteItem(
                "Mark: " + mark.name(),
                "epoch " + Words.count(mark.epoch()),
                "",
                "",
                CarbonIcons.BOOKMARK,
                () -> goTo(mark.epoch()));
    }

    private PaletteItem fault(FaultStory story) {
        return new PaletteItem(
                story.sentence(),
                "fault",
                "",
                "",
                CarbonIcons.FLASH,
                () -> frame.docks().show("faults"));
    }

    private void epochs(Run run, List<PaletteItem> items) {
        for (EpochRecord epoch :
                run.records().archive().upTo(run.newest(), MOST_OF_A_KIND).reversed()) {
            // As it is typed: without the spaces that numbers are grouped by.
            items.add(new PaletteItem(
                    "Epoch " + epoch.epoch(),
                    "root of A "
                            + Words.shortHash(epoch.strands().getFirst().root().hex()),
                    "",
                    "",
                    CarbonIcons.TABLE,
                    () -> goTo(epoch.epoch())));
        }
    }

    private void console(Transcript transcript, List<PaletteItem> items) {
        String text = new String(transcript.before(Long.MAX_VALUE, CONSOLE_BYTES), StandardCharsets.UTF_8);
        List<String> lines = text.replaceAll(CONTROL, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        for (String line : lines.subList(Math.max(0, lines.size() - MOST_OF_A_KIND), lines.size())
                .reversed()) {
            items.add(new PaletteItem(
                    line,
                    "console",
                    "",
                    "",
                    CarbonIcons.TERMINAL,
                    () -> frame.docks().show("console")));
        }
    }

    private PaletteItem log(LogEntry entry) {
        return new PaletteItem(
                entry.message(),
                "log, " + entry.timeText(),
                "",
                "",
                CarbonIcons.LIST,
                () -> frame.docks().show("log"));
    }

    private void goTo(long epoch) {
        frame.docks().show("braid");
        control.past().goTo(epoch);
    }
}
