package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.mimawari.site.Snapshot;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** What a walk has learnt about series without an end is not lost when it is broken off. */
class EndlessAfterKillTest {
    private static final String CITY = "https://www.city.aozora.example";

    private static Snapshot whole;

    @TempDir
    private Path folder;

    @BeforeAll
    static void walkOnce(@TempDir Path place) throws Exception {
        whole = walked(place);
    }

    @Test
    void aCalendarBesideRealPagesEndsAndTheRealPagesAreSeen() {
        assertThat(pages(whole)).contains("/d?id=60", "/k?m=25", "/kouhou/40").doesNotContain("/cal?m=50", "/k?m=80");
        assertThat(whole.coverage().skipped()).containsKeys(Skip.ENDLESS, Skip.EXCLUDED, Skip.OTHER_MEDIA);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 41, 60, 77, 95, 130, 150})
    void aRunThatIsBrokenOffAnywhereEndsWithTheSameSnapshot(int first) throws Exception {
        Snapshot broken = walked(folder, first, 31, 21);
        assertThat(pages(broken)).isEqualTo(pages(whole));
        assertThat(broken.coverage()).isEqualTo(whole.coverage());
    }

    private static List<String> pages(Snapshot snapshot) {
        return snapshot.subjects().stream()
                .filter(Page.class::isInstance)
                .map(page -> page.url().path()
                        + page.url().query().map(query -> "?" + query).orElse(""))
                .sorted()
                .collect(Collectors.toList());
    }

    /** @param breaks after how many answers each run is broken off; then one goes on to the end */
    private static Snapshot walked(Path here, int... breaks) throws Exception {
        StoreSettings store = new StoreSettings("jdbc:h2:file:" + here.resolve("store"), here);
        try (Town town = new Town(here, "www.city.aozora.example");
                History history = History.open(store.url())) {
            put(town);
            AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
            Thread scanner = Thread.currentThread();
            town.beforeEachAnswer(() -> {
                if (left.decrementAndGet() == 0) {
                    scanner.interrupt();
                }
            });
            Scan scan = scan(town, store, history);
            for (int answers : breaks) {
                // Counted anew in each run: on a busy machine the thread hears it dozens of answers later, and two
                // calls as one.
                left.set(answers);
                assertThatThrownBy(() -> run(scan)).isInstanceOf(InterruptedException.class);
            }
            return run(scan).snapshot();
        }
    }

    private static ScanOutcome run(Scan scan) throws InterruptedException {
        SiteSettings site = new SiteSettings(
                "青空市",
                List.of(PublicUrl.of(CITY + "/")),
                List.of("www.city.aozora.example"),
                List.of("/nozoku/**"),
                Organisation.PUBLIC_BODY,
                List.of(),
                new SiteSettings.VideoSettings(List.of(), List.of()));
        return scan.run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private static Scan scan(Town town, StoreSettings store, History history) {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                1_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        Settings settings = new Settings(
                List.of(), crawl, town.network(), store, null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC());
    }

    /** An endless calendar, one whose event comes after 25 months, minutes by day, and back numbers. */
    private static void put(Town town) {
        town.page(
                CITY + "/",
                "<a href='/cal?m=1'>c</a><a href='/k?m=1'>k</a><a href='/m?s=1'>m</a><a href='/kouhou/1'>b</a>"
                        + "<a href='/nozoku/x'>x</a><a href='/film.mp4'>f</a>");
        for (int i = 1; i < 120; i++) {
            body(town, "/cal?m=" + i, "予定なし<a href='/cal?m=" + (i + 1) + "'>翌月</a>");
            String event = i == 25 ? "<p>夏祭りを開きます</p>" : "";
            body(town, "/k?m=" + i, "催しなし" + event + "<a href='/k?m=" + (i + 1) + "'>翌月</a>");
        }
        for (int i = 1; i <= 60; i++) {
            String next = i < 60 ? "<a href='/m?s=" + (i + 1) + "'>次</a>" : "";
            body(town, "/m?s=" + i, "会議録<a href='/d?id=" + i + "'>9月5日</a>" + next);
            body(town, "/d?id=" + i, "発言" + Character.toString('あ' + i));
        }
        for (int i = 1; i <= 40; i++) {
            String next = i < 40 ? "<a href='/kouhou/" + (i + 1) + "'>次</a>" : "";
            body(town, "/kouhou/" + i, "広報<a href='/kouhou/" + i + ".pdf'>PDF</a>" + next);
        }
    }

    /** Without a title: the town's names the address. */
    private static void body(Town town, String path, String body) {
        town.text(CITY + path, "text/html; charset=utf-8", "<!DOCTYPE html><body>" + body);
    }
}
