package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.site.Coverage;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** A whole run against servers that are busy, hang, or begin to refuse. */
@Timeout(120)
class ScanMannersTest {
    private static final String CITY = "https://www.city.aozora.example";

    @TempDir
    private Path folder;

    private Town town;
    private History history;

    @BeforeEach
    void begin() throws Exception {
        town = new Town(folder, "www.city.aozora.example");
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

    private ScanOutcome scan(Duration limit) throws InterruptedException {
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                2,
                1_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                limit,
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        Settings settings = new Settings(
                List.of(site), crawl, town.network(), store(), null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private void pages(int n) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < n; i++) {
            links.append("<a href='/p").append(i).append("'>p</a>");
            town.page(CITY + "/p" + i, "x");
        }
        town.page(CITY + "/", links.toString());
    }

    @Test
    void aPageThatIsBusyIsAskedAgainAtTheEndAndReadThen() throws Exception {
        pages(5);
        town.status(CITY + "/p0", 503);
        town.beforeEachAnswer(() -> {
            if (town.asked().contains("GET " + CITY + "/p4")) {
                town.page(CITY + "/p0", "x");
            }
        });
        ScanOutcome outcome = scan(Duration.ofMinutes(1));
        assertThat(outcome.snapshot().coverage().pages()).isEqualTo(6);
        assertThat(outcome.snapshot().coverage().unseen()).isEmpty();
        assertThat(town.timesAsked(CITY + "/p0")).isEqualTo(2);
    }

    @Test
    void aPageThatStaysBusyIsBlockedAndNeverABrokenLink() throws Exception {
        pages(3);
        town.status(CITY + "/p1", 429);
        ScanOutcome outcome = scan(Duration.ofMinutes(1));
        assertThat(outcome.snapshot().coverage().unseen()).containsExactlyEntriesOf(Map.of(Cause.BLOCKED, 1));
        assertThat(outcome.report().open()).isEmpty();
        assertThat(town.timesAsked(CITY + "/p1")).isEqualTo(3);
    }

    @Test
    void atTheEndOfTheTimeWhatIsUnderWayIsBrokenOffAndTheRestIsCounted() throws Exception {
        pages(40);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger answers = new AtomicInteger();
        town.beforeEachAnswer(() -> {
            if (answers.incrementAndGet() > 20) {
                try {
                    never.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        long begun = System.nanoTime();
        ScanOutcome outcome = scan(Duration.ofSeconds(3));
        never.countDown();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        Coverage coverage = outcome.snapshot().coverage();
        assertThat(coverage.finished()).isFalse();
        assertThat(coverage.skipped().get(Skip.OUT_OF_TIME)).isGreaterThan(15);
        assertThat(coverage.unseen().get(Cause.NOT_ATTEMPTED)).isGreaterThan(15);
    }

    @Test
    void aRunThatHangsAtTheFirstPageStopsWhenItIsTold() throws Exception {
        town.page(CITY + "/", "x");
        CountDownLatch never = new CountDownLatch(1);
        Thread scanner = Thread.currentThread();
        town.beforeEachAnswer(() -> {
            scanner.interrupt();
            try {
                never.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long begun = System.nanoTime();
        assertThat(catchThrowableOfType(InterruptedException.class, () -> scan(Duration.ofMinutes(5))))
                .isNotNull();
        never.countDown();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }
}
