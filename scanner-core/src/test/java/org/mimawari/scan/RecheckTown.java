package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mimawari.finding.Finding;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.History;
import org.mimawari.scan.journal.CheckpointRule;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

/** An invented town with forms that open, close and refuse, which is scanned and asked again. */
final class RecheckTown implements AutoCloseable {
    static final String CITY = ScannedTown.CITY;
    private static final String FORMS = "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails";

    final Town town;
    private final ScannedTown scanned;

    RecheckTown(Path folder) throws IOException {
        scanned = new ScannedTown(
                folder, "docs.google.com", "consent.google.com", "forms.gle", "zoom.us", "www.dropbox.com");
        town = scanned.town();
    }

    History history() {
        return scanned.history();
    }

    /** As after the end of the process and a new start. */
    void reopenStore() {
        scanned.reopenStore();
    }

    static SiteSettings site() {
        return ScannedTown.city();
    }

    ScanOutcome scan() throws InterruptedException {
        return scanned.scan();
    }

    ScanOutcome recheck() throws InterruptedException {
        return recheck(Publisher.NONE);
    }

    ScanOutcome recheck(Publisher publisher) throws InterruptedException {
        return new Recheck(scanned.settings(site()), history(), "test", Clock.systemUTC())
                .run(site(), ScanOptions.USUAL, Progress.SILENT, publisher);
    }

    /** Scans, and tells it against this run. */
    ScanOutcome since(String run) throws InterruptedException {
        return new Scan(scanned.settings(site()), history(), "test", Clock.systemUTC())
                .run(site(), new ScanOptions(false, "", run), Progress.SILENT, Publisher.NONE);
    }

    /** Looks at these paths of the site only. */
    ScanOutcome part(String... paths) throws InterruptedException {
        List<PublicUrl> named =
                Stream.of(paths).map(path -> PublicUrl.of(CITY + path)).toList();
        PartScan.Request request = new PartScan.Request(site(), named, ScanOptions.USUAL);
        return new PartScan(scanned.settings(site()), history(), "test", Clock.systemUTC())
                .run(request, Progress.SILENT, Publisher.NONE);
    }

    ScanOutcome scanWith(Instruments instruments) throws InterruptedException {
        return new Scan(runs(instruments), new CheckpointRule("test", CheckpointRule.USUAL_INTERVAL))
                .run(site(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    ScanOutcome recheckWith(Instruments instruments) throws InterruptedException {
        return new Recheck(runs(instruments)).run(site(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    ScanOutcome partWith(Instruments instruments, String path) throws InterruptedException {
        PartScan.Request request = new PartScan.Request(site(), List.of(PublicUrl.of(CITY + path)), ScanOptions.USUAL);
        return new PartScan(runs(instruments)).run(request, Progress.SILENT, Publisher.NONE);
    }

    private Runs runs(Instruments instruments) {
        return scanned.runs(site(), instruments);
    }

    static String form(int number) {
        return FORMS + (number < 10 ? "0" : "") + number;
    }

    static PublicUrl target(int number) {
        return PublicUrl.of(form(number) + "/viewform");
    }

    /** Forms that take answers and keep them to themselves, and a front page that links them. */
    RecheckTown withForms(int count) {
        StringBuilder links = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            links.append("<a href='").append(form(number)).append("/viewform'>申込</a>");
            safe(number);
        }
        town.page(CITY + "/", links.toString());
        return this;
    }

    RecheckTown safe(int number) {
        page(number, 0);
        town.redirect(form(number) + "/viewanalytics", form(number) + "/analyticsrestricted");
        return this;
    }

    RecheckTown exposed(int number) {
        page(number, 1);
        town.page(form(number) + "/viewanalytics", "回答の概要");
        return this;
    }

    private void page(int number, int summarySwitch) {
        town.page(
                form(number) + "/viewform",
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,"
                        + summarySwitch + ",0,0]],\"/forms\",\"申込 " + number + "\"];</script>");
    }

    RecheckTown closed(int number) {
        town.redirect(form(number) + "/viewform", form(number) + "/closedform");
        town.page(form(number) + "/closedform", "受付を終了しました");
        town.redirect(form(number) + "/viewanalytics", form(number) + "/analyticsrestricted");
        return this;
    }

    /** Too many requests; then, after the pause that this costs, the page that asks for consent. */
    RecheckTown blocked(int number) {
        behindConsent(number);
        town.status(form(number) + "/viewform", 429);
        return this;
    }

    /** The page that Google puts before everything for visitors of whom it does not know whether they take cookies. */
    RecheckTown behindConsent(int number) {
        String consent = "https://consent.google.com/ml?continue=" + number;
        town.page(consent, "続行する前に");
        town.redirect(form(number) + "/viewform", consent).redirect(form(number) + "/viewanalytics", consent);
        return this;
    }

    @Override
    public void close() {
        scanned.close();
    }

    /** "check state path", for each finding that is told. */
    static List<String> told(ScanOutcome outcome) {
        return outcome.report().findings().stream()
                .map(one -> one.finding().check() + " " + one.state())
                .toList();
    }

    static Finding only(ScanOutcome outcome) {
        List<TrackedFinding> open = outcome.report().open();
        assertThat(open).hasSize(1);
        return open.get(0).finding();
    }

    interface Meanwhile {
        void run() throws InterruptedException;
    }

    /** What was asked meanwhile. */
    List<String> askedBy(Meanwhile meanwhile) throws InterruptedException {
        int before = town.asked().size();
        meanwhile.run();
        return town.asked().subList(before, town.asked().size());
    }
}
