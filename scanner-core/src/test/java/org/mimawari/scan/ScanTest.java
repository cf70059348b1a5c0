package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Finding;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.site.Page;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

class ScanTest {
    private static final String CITY = "https://www.city.aozora.example";
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01";

    @TempDir
    private Path folder;

    private Town town;
    private History history;

    @BeforeEach
    void begin() throws Exception {
        town = new Town(
                folder, "www.city.aozora.example", "shakyo.aozora.example", "docs.google.com", "forms.gle", "bit.ly");
        history = History.open(store().url());
    }

    @AfterEach
    void end() {
        history.close();
        town.close();
    }

    private StoreSettings store() {
        return new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
    }

    private ScanOutcome scan(SiteSettings site) throws InterruptedException {
        return scan(site, 1_000, Progress.SILENT);
    }

    private ScanOutcome scan(SiteSettings site, int maxUrls, Progress progress) throws InterruptedException {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                maxUrls,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        Settings settings = new Settings(
                List.of(site), crawl, town.network(), store(), null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, progress, Publisher.NONE);
    }

    private static SiteSettings city(String... exclude) {
        return new SiteSettings(
                "青空市",
                List.of(PublicUrl.of(CITY + "/")),
                List.of("www.city.aozora.example", "shakyo.aozora.example"),
                List.of(exclude),
                Organisation.PUBLIC_BODY,
                List.of(),
                new SiteSettings.VideoSettings(List.of(), List.of()));
    }

    private static List<String> pages(ScanOutcome outcome) {
        return outcome.snapshot().subjects().stream()
                .filter(Page.class::isInstance)
                .map(Subject::url)
                .map(PublicUrl::path)
                .sorted()
                .toList();
    }

    private static List<Finding> findings(ScanOutcome outcome) {
        return outcome.report().open().stream().map(TrackedFinding::finding).toList();
    }

    private void exposedForm() {
        town.page(
                FORM + "/viewform",
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,1,0,0]],\"/forms\",\"申込\"];</script>");
        town.page(FORM + "/viewanalytics", "回答の概要");
    }

    @Test
    void walksLinksFramesAreasSitemapsAndOwnHosts() throws Exception {
        town.page(
                CITY + "/",
                "<a href='/a'>a</a><iframe src='/frame'></iframe><map><area href='/area'></map>"
                        + "<a href='https://shakyo.aozora.example/'>s</a><a href='https://other.example/'>o</a><!-- <a href='/comment'> -->");
        for (String path : List.of("/a", "/frame", "/area", "/only-in-sitemap")) {
            town.page(CITY + path, "x");
        }
        town.page("https://shakyo.aozora.example/", "x");
        town.text(CITY + "/robots.txt", "text/plain", "User-agent: *\nDisallow:\nSitemap: " + CITY + "/map.xml\n");
        town.text(
                CITY + "/map.xml",
                "application/xml",
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + CITY
                        + "/only-in-sitemap</loc></url></urlset>");
        ScanOutcome outcome = scan(city());
        assertThat(pages(outcome)).containsExactly("/", "/", "/a", "/area", "/frame", "/only-in-sitemap");
        assertThat(town.asked()).noneMatch(asked -> asked.contains("other.example") || asked.contains("/comment"));
        assertThat(town.asked()).doesNotHaveDuplicates();
        assertThat(outcome.report().enoughSeen()).isTrue();
    }

    @Test
    void anExposedFormIsFoundWithEveryPlaceThatLeadsThere() throws Exception {
        town.page(CITY + "/", "<a href='" + FORM + "/viewform?usp=sf_link'>申込</a><a href='/b'>b</a>");
        town.page(
                CITY + "/b",
                "<iframe src='" + FORM + "/viewform?embedded=true'></iframe><a href='https://forms.gle/abc'>c</a>"
                        + "<a href='/go'>d</a><a href='https://bit.ly/x'>e</a>");
        town.redirect(CITY + "/go", FORM + "/viewform");
        town.redirect("https://forms.gle/abc", FORM + "/viewform?usp=send_form");
        town.redirect("https://bit.ly/x", FORM + "/viewform");
        exposedForm();
        ScanOutcome outcome = scan(city());
        assertThat(findings(outcome)).hasSize(1);
        Finding finding = findings(outcome).get(0);
        assertThat(finding.check()).isEqualTo("form-responses-public");
        assertThat(finding.target()).isEqualTo(PublicUrl.of(FORM + "/viewform"));
        assertThat(finding.routes()).hasSize(5);
        assertThat(town.timesAsked(FORM + "/viewanalytics")).isEqualTo(1);
    }

    @Test
    void robotsAndExcludedPathsAreNotAsked() throws Exception {
        town.page(CITY + "/", "<a href='/admin/x'>a</a><a href='/calendar/2026'>c</a><a href='/ok'>o</a>");
        town.page(CITY + "/ok", "x");
        town.text(CITY + "/robots.txt", "text/plain", "User-agent: *\nDisallow: /admin/\n");
        ScanOutcome outcome = scan(city("/calendar/**"));
        assertThat(town.asked()).noneMatch(asked -> asked.contains("/admin/") || asked.contains("/calendar/"));
        assertThat(outcome.snapshot().coverage().unseen()).containsEntry(Cause.REFUSED, 1);
    }

    @Test
    void aDeadLinkIsFoundAndDeadPicturesAndGuessesAreNot() throws Exception {
        town.page(
                CITY + "/",
                "<a href='/gone'>古い案内</a><img src='/no.png'><p>https://www.city.aozora.example/printed</p>"
                        + "<a href='/loop1'>l</a><a href='/later'>x</a>");
        town.redirect(CITY + "/loop1", CITY + "/loop2").redirect(CITY + "/loop2", CITY + "/loop1");
        town.status(CITY + "/later", 503);
        ScanOutcome outcome = scan(city());
        assertThat(findings(outcome)).extracting(Finding::check).containsOnly("link-broken");
        assertThat(findings(outcome))
                .extracting(f -> f.target().path())
                .contains("/gone")
                .doesNotContain("/no.png", "/printed", "/later")
                .hasSize(2);
        assertThat(outcome.report().undecided())
                .extracting(u -> u.target().path())
                .containsExactly("/later");
    }

    @Test
    void aSiteThatDoesNotAnswerIsNotEnough() throws Exception {
        town.status(CITY + "/", 500);
        assertThat(scan(city()).report().enoughSeen()).isFalse();
    }

    @Test
    void formsOfAServiceThatDoesNotAnswerAreNotEnough() throws Exception {
        town.page(CITY + "/", "<a href='" + FORM + "/viewform'>申込</a>");
        town.status(FORM + "/viewform", 429).status(FORM + "/viewanalytics", 429);
        ScanOutcome outcome = scan(city());
        assertThat(findings(outcome)).isEmpty();
        assertThat(outcome.report().enoughSeen()).isFalse();
        assertThat(outcome.report().undecided()).isNotEmpty();
    }

    @Test
    void anEndlessCalendarEndsAtTheLimitAndSaysSo() throws Exception {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            links.append("<a href='/d").append(i).append("'>d</a>");
            town.page(CITY + "/d" + i, "x");
        }
        town.page(CITY + "/", links.toString());
        ScanOutcome outcome = scan(city(), 20, Progress.SILENT);
        assertThat(outcome.snapshot().coverage().finished()).isFalse();
        assertThat(outcome.snapshot().coverage().unseen().get(Cause.NOT_ATTEMPTED))
                .isGreaterThan(70);
    }

    @Test
    void anInterruptedRunGoesOnAndAsksNothingTwice() throws Exception {
        StringBuilder links = new StringBuilder(
                "<a href='" + FORM + "/viewform?entry.1=%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90'>申込</a>");
        for (int i = 0; i < 30; i++) {
            links.append("<a href='/p").append(i).append("'>p</a>");
            town.page(CITY + "/p" + i, "<a href='/q" + i + "'>q</a>");
            town.page(CITY + "/q" + i, "x");
        }
        town.page(CITY + "/", links.toString());
        exposedForm();
        town.interruptAt(25);
        assertThatThrownBy(() -> scan(city())).isInstanceOf(InterruptedException.class);
        ScanOutcome outcome = scan(city());
        assertThat(pages(outcome)).hasSize(61);
        assertThat(findings(outcome)).hasSize(1);
        assertThat(town.asked())
                .filteredOn(asked -> asked.contains("/p") || asked.contains("/q"))
                .hasSizeLessThanOrEqualTo(61);
        assertThat(history.runs("青空市", 10)).hasSize(1);
    }

    @Test
    void aSecondRunTellsKnownFindingsFromFixedOnes() throws Exception {
        town.page(CITY + "/", "<a href='" + FORM + "/viewform'>申込</a><a href='/gone'>x</a>");
        exposedForm();
        assertThat(scan(city()).report().open())
                .extracting(t -> t.state().name())
                .containsOnly("NEW");
        town.redirect(FORM + "/viewanalytics", FORM + "/analyticsrestricted");
        town.page(
                FORM + "/viewform",
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,0,0,0]],\"/forms\",\"申込\"];</script>");
        ScanOutcome second = scan(city());
        assertThat(second.report().findings())
                .extracting(t -> t.finding().check() + " " + t.state())
                .containsExactlyInAnyOrder("link-broken UNCHANGED", "form-responses-public ABSENT");
    }
}
