package org.mimawari.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.site.Coverage;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Language;
import org.mimawari.term.ScanId;

/** One finding for a terminal, as the store remembers it: what it is, where, what leads there, what to do. Plain text. */
public final class FindingText {
    private static final ScanId NO_RUN = new ScanId("none");

    private final Outline outline;
    private final Storyteller teller;

    public FindingText(Language language, ZoneId zone) {
        Coverage nothing = new Coverage(0, 0, 0, 0, Map.of(), List.of(), Map.of(), 0, true, true);
        ScanReport report = new ScanReport(
                "", NO_RUN, Instant.EPOCH, Instant.EPOCH, List.of(), List.of(), List.of(), true, Accepting.NONE);
        Snapshot snapshot = new Snapshot(NO_RUN, Instant.EPOCH, nothing, List.of());
        Edition edition = new Edition(report, snapshot, language, zone, "");
        outline = Outline.of(edition, Words::of);
        teller = new Storyteller(outline.phrases(), outline.moments(), edition);
    }

    /** Lines without the last line feed. */
    public String of(TrackedFinding tracked) {
        Story story = teller.tell(tracked);
        return LegalText.of(PlainStory.of(outline, story) + '\n' + String.join("\n", story.since()));
    }

    /** "new", "as before". */
    public String state(FindingState state) {
        return outline.phrases().state(state);
    }

    /** What kind of problem it is, in a few words. */
    public String heading(TrackedFinding tracked) {
        return teller.tell(tracked).heading();
    }
}
