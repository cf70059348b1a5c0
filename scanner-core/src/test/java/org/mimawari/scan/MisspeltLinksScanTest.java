package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** A form whose answers are open does not stay unseen because a link to it was typed wrongly, and a link that nobody can read is told. */
class MisspeltLinksScanTest {
    private static final String CITY = "https://www.city.aozora.example";
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01";

    @TempDir
    private Path folder;

    private Town town;
    private History history;

    @BeforeEach
    void begin() throws Exception {
        town = new Town(folder, "www.city.aozora.example", "docs.google.com");
        history = History.open(store().url());
        town.page(
                FORM + "/viewform",
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,1,0,0]],\"/forms\",\"申込\"];</script>");
        town.page(FORM + "/viewanalytics", "回答の概要");
    }

    @AfterEach
    void end() {
        history.close();
        town.close();
    }

    private StoreSettings store() {
        return new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
    }

    private ScanOutcome scan() throws InterruptedException {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                1_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
        Settings settings = new Settings(
                List.of(site), crawl, town.network(), store(), null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private static List<String> findings(ScanOutcome outcome) {
        return outcome.report().open().stream()
                .map(TrackedFinding::finding)
                .map(finding -> finding.check() + " " + finding.variant() + " " + from(finding.routes()))
                .sorted()
                .toList();
    }

    private static List<String> from(List<Route> routes) {
        return routes.stream()
                .map(route -> route.from().path())
                .distinct()
                .sorted()
                .toList();
    }

    private void pages() {
        town.page(CITY + "/", "<a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a><a href='/d'>d</a>");
        town.page(CITY + "/a", "<a href='" + FORM + "）'>申込</a>");
        town.page(
                CITY + "/b",
                "<a href='docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01/viewform'>申込</a>");
        town.page(
                CITY + "/c",
                "<a href='https://https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails01/viewform'>申込</a>");
        town.page(CITY + "/d", "<a href='https://docs.google.com/forms/d/e/1FAIpQLSdB...'>申込</a>");
    }

    @Test
    void whatWasMeantIsJudgedAndWhatIsWrittenIsTold() throws Exception {
        pages();
        ScanOutcome outcome = scan();
        assertThat(findings(outcome))
                .containsExactly(
                        "form-responses-public open [/a, /b, /c]",
                        "link-broken misspelt [/a]",
                        "link-broken misspelt [/c]",
                        "link-broken misspelt [/d]",
                        "link-broken not-found [/b]");
        List<Missed> missed = outcome.snapshot().coverage().missed();
        assertThat(missed).extracting(Missed::cause).containsExactly(Cause.UNREADABLE);
        assertThat(from(missed.get(0).routes())).containsExactly("/d");
        assertThat(town.asked()).noneMatch(asked -> asked.contains("SdB") || asked.contains("%EF"));
    }

    @Test
    void aRunThatGoesOnFindsTheSame() throws Exception {
        pages();
        List<String> whole = findings(scan());
        for (int last = 3; last <= 9; last += 2) {
            int limit = last;
            AtomicInteger answers = new AtomicInteger();
            Thread scanner = Thread.currentThread();
            town.beforeEachAnswer(() -> {
                if (answers.incrementAndGet() == limit) {
                    scanner.interrupt();
                }
            });
            assertThatThrownBy(this::scan).isInstanceOf(InterruptedException.class);
            town.beforeEachAnswer(() -> {});
            assertThat(findings(scan())).as("broken off at answer %d", last).isEqualTo(whole);
        }
    }
}
