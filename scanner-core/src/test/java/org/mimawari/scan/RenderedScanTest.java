package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.CrawlSettings.Render;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.site.Coverage;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** A whole scan of a town whose start page is plain and whose list of news only a script makes. */
class RenderedScanTest {
    private static final String CITY = "https://www.city.aozora.example";
    private static final String MADE_BY_SCRIPT = """
            <div id='app'></div><script>setTimeout(() => { for (let i = 0; i < 6; i++) {
              const a = document.createElement('a'); a.href = '/news/' + i + '.html'; a.textContent = 'news';
              document.getElementById('app').append(a); } }, 30)</script>""";

    /** A page that has hardly a link is watched longer. */
    private static final String LINKS = "<a href='/'>top</a><a href='/about.html'>about</a><a href='/c.html'>c</a>";

    @TempDir
    private Path folder;

    private Town town;
    private History history;

    @BeforeEach
    void begin() throws Exception {
        town = new Town(folder, "www.city.aozora.example");
        history = History.open(store().url());
        town.page(
                CITY + "/",
                "<p>青空市</p><a href='/list.html'>list</a><a href='/about.html'>about</a><a href='/c.html'>c</a>");
        town.page(CITY + "/list.html", MADE_BY_SCRIPT);
        town.page(CITY + "/about.html", "<p>about</p>" + LINKS);
        town.page(CITY + "/c.html", "<p>c</p>" + LINKS);
        for (int i = 0; i < 6; i++) {
            town.page(CITY + "/news/" + i + ".html", "<p>news</p>" + LINKS);
        }
    }

    @AfterEach
    void end() {
        history.close();
        town.close();
    }

    private StoreSettings store() {
        return new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
    }

    private ScanOutcome scan(Render render, BrowserSettings browser) throws InterruptedException {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                1_000,
                render,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(2),
                browser,
                ServiceSettings.NONE);
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
        Settings settings = new Settings(
                List.of(site), crawl, town.network(), store(), null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    @Test
    void onlyThePageThatNeedsItIsShownAndItsLinksAreFollowed() throws Exception {
        ScanOutcome outcome = scan(Render.AUTO, BrowserSettings.USUAL);
        Coverage coverage = outcome.snapshot().coverage();
        assertThat(coverage.rendered()).isEqualTo(1);
        assertThat(coverage.pages()).isEqualTo(10);
        assertThat(coverage.unseen()).doesNotContainKey(Cause.NEEDS_BROWSER);
        assertThat(town.timesAsked(CITY + "/list.html")).isOne();
        assertThat(ways(outcome, CITY + "/news/5.html")).contains(Via.SCRIPT).doesNotContain(Via.LINK);
        assertThat(ways(outcome, CITY + "/about.html")).contains(Via.LINK).doesNotContain(Via.SCRIPT);
    }

    @Test
    void withAlwaysEveryPageIsShownAndPlainLinksStayPlain() throws Exception {
        ScanOutcome outcome = scan(Render.ALWAYS, BrowserSettings.USUAL);
        assertThat(outcome.snapshot().coverage().rendered()).isEqualTo(10);
        assertThat(ways(outcome, CITY + "/about.html")).contains(Via.LINK).doesNotContain(Via.SCRIPT);
        assertThat(town.timesAsked(CITY + "/list.html")).isOne();
    }

    @Test
    void withoutABrowserTheRunGoesOnAndCountsThePage() throws Exception {
        BrowserSettings none = new BrowserSettings(folder.resolve("none").toString(), List.of());
        Coverage coverage = scan(Render.AUTO, none).snapshot().coverage();
        assertThat(coverage.rendered()).isZero();
        assertThat(coverage.pages()).isEqualTo(4);
        assertThat(coverage.unseen()).containsEntry(Cause.NEEDS_BROWSER, 1);
    }

    @Test
    void withNeverThePageIsCountedToo() throws Exception {
        Coverage coverage = scan(Render.NEVER, BrowserSettings.USUAL).snapshot().coverage();
        assertThat(coverage.unseen()).containsEntry(Cause.NEEDS_BROWSER, 1);
    }

    /** Told to end (as by SIGTERM) while a page in the browser waits for its data, which never come. */
    @Test
    void aStoppedRunDoesNotWaitForThePageThatIsShownAndLeavesNoBrowser() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        town.page(CITY + "/list.html", "<div id='app'></div><script src='/data.js'></script>");
        town.beforeEachAnswer(() -> {
            if (town.timesAsked(CITY + "/list.html") > 0 && !browsers().isEmpty()) {
                asked.countDown();
                waitFor(over);
            }
        });
        FutureTask<ScanOutcome> run = new FutureTask<>(() -> scan(Render.AUTO, BrowserSettings.USUAL));
        Thread scanner = new Thread(run, "scanner");
        scanner.start();
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        List<ProcessHandle> shown = browsers();
        scanner.interrupt();
        scanner.join(TimeUnit.SECONDS.toMillis(10));
        over.countDown();
        assertThat(scanner.isAlive()).isFalse();
        assertThatThrownBy(run::get).hasCauseInstanceOf(InterruptedException.class);
        for (ProcessHandle one : shown) {
            one.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(browsers()).isEmpty();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those that this process started; one that has ended names no program any more. */
    private static List<ProcessHandle> browsers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .toList();
    }

    private static List<Via> ways(ScanOutcome outcome, String url) {
        return outcome.snapshot().subjects().stream()
                .filter(subject -> subject.url().equals(PublicUrl.of(url)))
                .flatMap(subject -> subject.routes().stream())
                .map(Route::via)
                .toList();
    }
}
