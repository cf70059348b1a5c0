package org.mimawari.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.check.document.DocumentFailedRedaction;
import org.mimawari.check.document.DocumentHiddenContent;
import org.mimawari.check.document.DocumentProperties;
import org.mimawari.check.document.DocumentTypeMismatch;
import org.mimawari.check.form.FormClosed;
import org.mimawari.check.form.FormEditorPublic;
import org.mimawari.check.form.FormResponsesPublic;
import org.mimawari.check.link.LinkBroken;
import org.mimawari.check.personal.PersonalRecords;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.Accepting.AcceptedFinding;
import org.mimawari.finding.Accepting.Outcome;
import org.mimawari.finding.Accepting.Use;
import org.mimawari.finding.Background;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Focus;
import org.mimawari.finding.Reason;
import org.mimawari.finding.ReportingRules;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.ThingPast;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.finding.Undecided;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Language;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;
import org.mimawari.term.Skip;
import org.mimawari.term.Via;

/** Invented editions for tests of reports, mails and the command line. The city hall and all that is said of it do not exist. */
public final class Editions {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final Instant STARTED = Instant.parse("2026-11-20T18:00:00Z");
    public static final Instant ENDED = Instant.parse("2026-11-20T18:42:07Z");
    public static final Instant LAST_SCAN = Instant.parse("2026-10-31T18:00:00Z");
    public static final List<CheckInfo> CHECKS = List.of(
            new FormResponsesPublic().info(),
            new FormEditorPublic().info(),
            new FormClosed().info(),
            new LinkBroken().info());

    private static final List<Check<?>> OF_DOCUMENTS = List.of(
            new PersonalRecords(),
            new DocumentHiddenContent(),
            new DocumentFailedRedaction(),
            new DocumentTypeMismatch(),
            new DocumentProperties());

    private Editions() {}

    /** Findings of all four checks in all states, suspected ones, things that could not be checked, forms good and bad. */
    public static Edition full(Language language) {
        List<TrackedFinding> findings = List.of(
                tracked(InventedFindings.exposed(), FindingState.NEW),
                tracked(InventedFindings.editor(), FindingState.UNCHANGED),
                tracked(InventedFindings.closed(), FindingState.WORSE),
                tracked(InventedFindings.broken(1), FindingState.UNCHANGED),
                tracked(InventedFindings.suspected(), FindingState.NEW),
                tracked(InventedFindings.mended(), FindingState.ABSENT));
        return edition(report(findings, undecided(), true), coverage(true), InventedSite.subjects(), language);
    }

    /** One thing to mend, one that is accepted, and acceptances that are over, outgrown and for nothing. */
    public static Edition accepting(Language language) {
        Finding closed = InventedFindings.closed();
        Acceptance holds = acceptance(closed, "申込期間が終わるまで見せておく", LocalDate.of(2027, 3, 31));
        Acceptance over = acceptance(InventedFindings.broken(1), "移転の予定", LocalDate.of(2026, 10, 31));
        Accepting accepting = new Accepting(
                List.of(new AcceptedFinding(tracked(closed, FindingState.UNCHANGED), holds)),
                List.of(
                        new Use(holds, Outcome.HOLDS),
                        new Use(over, Outcome.EXPIRED),
                        new Use(acceptance(InventedFindings.exposed(), "公開用", holds.until()), Outcome.OUTGROWN),
                        new Use(acceptance(InventedFindings.mended(), "しばらく残す", holds.until()), Outcome.UNUSED)));
        ScanReport plain = report(
                List.of(
                        tracked(InventedFindings.exposed(), FindingState.RETURNED),
                        tracked(InventedFindings.broken(1), FindingState.RETURNED)),
                List.of(),
                true);
        ScanReport report = new ScanReport(
                plain.site(),
                plain.id(),
                plain.started(),
                plain.ended(),
                plain.findings(),
                plain.undecided(),
                plain.checks(),
                true,
                accepting);
        return edition(report, coverage(true), InventedSite.subjects(), language);
    }

    private static Acceptance acceptance(Finding finding, String reason, LocalDate until) {
        return new Acceptance(finding.target().shown(), finding.check(), null, reason, "広報係", until);
    }

    /** Nothing to mend, everything seen. */
    public static Edition clean(Language language) {
        Coverage all = new Coverage(41, 3, 12, 2, Map.of(), List.of(), Map.of(), 0, true, true);
        return edition(report(List.of(), List.of(), true), all, InventedSite.harmless(), language);
    }

    /** Known forms asked again: one is open now, one problem is gone, the others stand as before; one could not be asked. */
    public static Edition recheck(Language language) {
        List<TrackedFinding> findings = List.of(
                tracked(InventedFindings.exposed(), FindingState.NEW),
                tracked(InventedFindings.editor(), FindingState.UNCHANGED),
                tracked(InventedFindings.broken(1), FindingState.UNCHANGED),
                tracked(InventedFindings.suspected(), FindingState.UNCHANGED),
                tracked(InventedFindings.mended(), FindingState.ABSENT));
        return again(findings, true, language);
    }

    /** Known forms asked again, and nothing is new. */
    public static Edition recheckOfTheSame(Language language) {
        return again(List.of(tracked(InventedFindings.broken(1), FindingState.UNCHANGED)), true, language);
    }

    /** Known forms asked again, of which most did not answer. */
    public static Edition recheckBlind(Language language) {
        return again(List.of(), false, language);
    }

    /** A re-check of a site of which no outside thing is known. */
    public static Edition recheckOfNothing(Language language) {
        Coverage none = new Coverage(0, 0, 0, 0, Map.of(), List.of(), Map.of(), 0, true, true);
        Background background =
                new Background(RunKind.RECHECK, 0, 0, LAST_SCAN, Map.of(), Map.of(), ReportingRules.USUAL, Focus.ALL);
        Edition plain = edition(report(List.of(), List.of(), true), none, List.of(), language);
        return new Edition(plain.report(), plain.snapshot(), language, TOKYO, plain.version(), background);
    }

    private static Edition again(List<TrackedFinding> findings, boolean enough, Language language) {
        PublicUrl exposed = InventedFindings.exposed().target();
        ThingPast opened = new ThingPast(
                LAST_SCAN,
                ENDED,
                new ThingPast.Change(
                        ENDED,
                        Map.of("access", "OPEN", "responses", "PRIVATE", "summarySwitch", "false"),
                        Map.of("access", "OPEN", "responses", "PUBLIC", "summarySwitch", "true")));
        Missed kept = new Missed(
                PublicUrl.of("https://www.dropbox.example/scl/fi/a/list.xlsx?rlkey=secret"),
                Cause.NOT_ATTEMPTED,
                List.of(InventedFindings.link("plan/", "計画", "名簿", Via.LINK)));
        Coverage coverage =
                new Coverage(0, 0, 0, 5, Map.of(Cause.NOT_ATTEMPTED, 1), List.of(kept), Map.of(), 0, true, true);
        Background background = new Background(
                RunKind.RECHECK,
                5,
                1,
                LAST_SCAN,
                Map.of(exposed, opened, InventedSite.BLOCKED_FORM, new ThingPast(LAST_SCAN, ENDED, null)),
                Map.of(InventedSite.FLYER, List.of(InventedSite.flyerLink())),
                ReportingRules.USUAL,
                Focus.ALL);
        Edition plain = edition(report(findings, undecided(), enough), coverage, InventedSite.formsAlone(), language);
        return new Edition(plain.report(), plain.snapshot(), language, TOKYO, plain.version(), background);
    }

    public static Edition blind(Language language) {
        Missed start = new Missed(PublicUrl.of("https://www.city.aozora.example/"), Cause.UNREACHABLE, List.of());
        Coverage none =
                new Coverage(0, 0, 0, 0, Map.of(Cause.UNREACHABLE, 1), List.of(start), Map.of(), 0, false, true);
        return edition(report(List.of(), List.of(), false), none, List.of(), language);
    }

    /** Only something suspected. */
    public static Edition doubtful(Language language) {
        List<TrackedFinding> findings = List.of(tracked(InventedFindings.suspected(), FindingState.NEW));
        return edition(report(findings, List.of(), true), coverage(true), InventedSite.subjects(), language);
    }

    /** One exposed form and so many broken links. */
    public static Edition many(Language language, int broken) {
        List<TrackedFinding> findings = new ArrayList<>();
        findings.add(tracked(InventedFindings.exposed(), FindingState.NEW));
        for (int i = 1; i <= broken; i++) {
            findings.add(tracked(InventedFindings.broken(i), FindingState.UNCHANGED));
        }
        return edition(report(findings, undecided(), true), coverage(false), InventedSite.subjects(), language);
    }

    /** Two forms that show their answers. */
    public static Edition twoAlike(Language language) {
        Finding other = InventedFindings.exposedToo();
        List<TrackedFinding> findings =
                List.of(tracked(InventedFindings.exposed(), FindingState.NEW), tracked(other, FindingState.NEW));
        return edition(report(findings, List.of(), true), coverage(true), InventedSite.subjects(), language);
    }

    /** Hundreds of outside things, and many of which nobody can tell. */
    public static Edition crowded(Language language) {
        List<TrackedFinding> findings = List.of(
                tracked(InventedFindings.exposed(), FindingState.NEW),
                tracked(InventedFindings.editor(), FindingState.UNCHANGED));
        List<Undecided> undecided = new ArrayList<>(undecided());
        undecided.addAll(InventedCrowd.undecided());
        List<Subject> subjects = new ArrayList<>(InventedSite.formsAlone());
        subjects.addAll(InventedCrowd.subjects());
        Coverage all = new Coverage(41, 3, 12, 25, Map.of(), List.of(), Map.of(), 0, true, true);
        return edition(report(findings, undecided, true), all, subjects, language);
    }

    /** What documents hold and hide. */
    public static Edition documents(Language language) {
        List<Visited> things = new ArrayList<>(InventedDocuments.all());
        things.add(InventedDocuments.page());
        return documents(things, ReportingRules.USUAL, language);
    }

    /** The same checks on other documents, of an organisation of this kind. */
    static Edition documents(List<? extends Visited> documents, ReportingRules rules, Language language) {
        List<TrackedFinding> findings = new ArrayList<>();
        for (Check<?> check : OF_DOCUMENTS) {
            CheckRunner.Outcome outcome = new CheckRunner(List.of(check)).run(List.copyOf(documents));
            outcome.findings().forEach(finding -> findings.add(tracked(finding, FindingState.NEW)));
        }
        ScanId id = new ScanId("aozora-20261121-0300-7f3a");
        List<CheckInfo> infos =
                OF_DOCUMENTS.stream().<CheckInfo>map(Check::info).toList();
        ScanReport report = new ScanReport("青空市", id, STARTED, ENDED, findings, List.of(), infos, true, Accepting.NONE);
        Edition plain = edition(report, coverage(true), List.copyOf(documents), language);
        return new Edition(report, plain.snapshot(), language, TOKYO, "0.1.0", Background.NONE.with(rules));
    }

    /** Every word of the site is written to break out of the report. */
    public static Edition hostile(Language language, String words) {
        Label label = Label.masked(words);
        List<TrackedFinding> findings = List.of(
                tracked(InventedFindings.hostile(label), FindingState.NEW),
                tracked(InventedFindings.hostileLink(label), FindingState.ABSENT));
        List<Undecided> open = List.of(new Undecided(
                "link-broken",
                PublicUrl.of("https://www.city.aozora.example/x"),
                label,
                Reason.UNREACHABLE,
                List.of(InventedFindings.hostileRoute(label))));
        return edition(report(findings, open, true), coverage(true), InventedSite.hostile(label), language);
    }

    public static TrackedFinding tracked(Finding finding, FindingState state) {
        Instant first = state == FindingState.NEW ? STARTED : Instant.parse("2026-10-31T18:00:00Z");
        return new TrackedFinding(finding, state, first);
    }

    private static List<Undecided> undecided() {
        return List.of(new Undecided(
                "form-responses-public",
                InventedSite.BLOCKED_FORM,
                Label.masked("市民アンケート2026"),
                Reason.BLOCKED,
                InventedSite.blockedForm().routes()));
    }

    private static Coverage coverage(boolean finished) {
        return new Coverage(
                1240,
                318,
                402,
                5,
                Map.of(Cause.LOCKED, 1, Cause.UNREACHABLE, 3, Cause.REFUSED, 1),
                InventedSite.missed(),
                Map.of(Skip.EXCLUDED, 12, Skip.OTHER_MEDIA, 37, Skip.ROBOTS, 1),
                4,
                true,
                finished);
    }

    private static ScanReport report(List<TrackedFinding> findings, List<Undecided> undecided, boolean enough) {
        ScanId id = new ScanId("aozora-20261121-0300-7f3a");
        return new ScanReport("青空市", id, STARTED, ENDED, findings, undecided, CHECKS, enough, Accepting.NONE);
    }

    private static Edition edition(ScanReport report, Coverage coverage, List<Subject> subjects, Language language) {
        Snapshot snapshot = new Snapshot(report.id(), report.started(), coverage, subjects);
        return new Edition(report, snapshot, language, TOKYO, "0.1.0");
    }
}
