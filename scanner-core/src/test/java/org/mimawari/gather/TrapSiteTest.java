package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.probe.GoogleFormsProbe;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Missed;
import org.mimawari.site.Page;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** One walk over a site all of whose neighbours are traps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapSiteTest {
    private MetServices services;
    private PlainServer server;
    private final MadeUpSite.Ended log = new MadeUpSite.Ended();
    private Coverage coverage;
    private Duration took = Duration.ZERO;

    @BeforeAll
    void walk() throws Exception {
        TrapSite town = new TrapSite();
        server = new PlainServer(town::answer);
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                2,
                2_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(2),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        NetworkSettings network = new NetworkSettings(
                null, List.of(new NetworkSettings.ConnectTo("*", 80, "127.0.0.1", server.port())), List.of(), false);
        SiteSettings site = new SiteSettings(
                "青空市",
                List.of(PublicUrl.of("http://" + TrapSite.HONEST + "/")),
                town.hosts(),
                List.of(),
                Organisation.PUBLIC_BODY,
                List.of(),
                new SiteSettings.VideoSettings(List.of(), List.of()));
        services = new MetServices(List.of(new GoogleFormsProbe(new MadeUpSite.Words())));
        long began = System.nanoTime();
        try (ShortWeb web = new ShortWeb(network, crawl, Set.copyOf(town.hosts()), Duration.ofSeconds(4))) {
            WalkContext context = new WalkContext(
                    web,
                    new MadeUpSite.Words(),
                    new MadeUpSite.Facts(),
                    new MadeUpSite.Files(),
                    new KnownAddresses(1, 2),
                    log,
                    Renderer.NEVER,
                    Memory.NONE,
                    Elsewhere.NOTHING);
            coverage = new Walk(site, crawl, services, context).run(List.of(), step -> {});
        }
        took = Duration.ofNanos(System.nanoTime() - began);
    }

    @AfterAll
    void close() throws Exception {
        server.close();
    }

    @Test
    void everyHonestPageAndFileIsSeen() {
        assertThat(onHonest(Page.class))
                .contains("/", "/bousai/", "/kankou/", "/kosodate/", "/kurashi/", "/kurashi/gomi.html", "/news/1.html")
                .hasSize(8);
        assertThat(onHonest(Document.class)).containsExactlyInAnyOrder("/files/gomi.pdf", "/files/hinan.pdf");
    }

    private List<String> onHonest(Class<? extends Subject> type) {
        return log.facts().stream()
                .filter(type::isInstance)
                .map(Subject::url)
                .filter(url -> url.host().equals(TrapSite.HONEST))
                .map(PublicUrl::path)
                .sorted()
                .toList();
    }

    @Test
    void theFormAndTheBrokenLinkAreFound() {
        assertThat(services.size()).isEqualTo(1);
        assertThat(log.facts())
                .filteredOn(fact ->
                        fact instanceof LinkTarget target && target.answer().is(LinkAnswer.NOT_FOUND))
                .extracting(fact -> fact.url().path())
                .containsExactly("/mukashi.html");
    }

    @Test
    void theWalkEndsByItself() {
        assertThat(coverage.finished()).isTrue();
        assertThat(took).isLessThan(Duration.ofMinutes(1));
        // 64 MB at most of each of two endless bodies, and of what is no page; a bomb of 100 MB weighs half of one.
        assertThat(server.sent()).isLessThan(150_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "drip, 3, TOO_LARGE",
        "drip-head, 3, UNREACHABLE",
        "silent, 3, UNREACHABLE",
        "informed, 6, UNREACHABLE",
        "endless, 3, TOO_LARGE",
        "headers, 6, UNREACHABLE",
        "one-header, 6, UNREACHABLE",
        "gzip, 3, TOO_LARGE",
        "deflate, 3, TOO_LARGE",
        "brotli, 3, TOO_LARGE",
        "too-long, 6, TOO_LARGE",
        "cut-chunk, 6, TOO_LARGE",
        "no-http, 6, UNREACHABLE",
        "onward, 30, ",
        "itself, 30, ",
        "circle, 30, ",
        "refreshing, 3, ",
        "long-address, 3, NOT_ATTEMPTED",
        "calendar, 60, NOT_ATTEMPTED",
        "sessions, 10, NOT_ATTEMPTED",
        "growing, 6, NOT_ATTEMPTED",
        "maps, 90, NOT_ATTEMPTED",
        "wildcard, 3, ",
        "map-bomb, 4, ",
        "robots-circle, 10, ",
        "robots-endless, 4, REFUSED",
        "cookies, 3, ",
        "deep, 4, ",
        "nul, 4, ",
        "long-line, 3, ",
        "liar, 3, ",
        "too-short, 6, ",
    })
    void eachTrapCostsLittleAndIsTold(String name, int requests, Cause told) {
        String host = name + ".aozora.example";
        assertThat(asked().getOrDefault(host, 0L)).isBetween(1L, (long) requests);
        if (told != null) {
            assertThat(coverage.missed())
                    .filteredOn(missed -> missed.url().host().equals(host))
                    .extracting(Missed::cause)
                    .contains(told)
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void circlesAreDeadLinks() {
        assertThat(log.facts())
                .filteredOn(fact ->
                        fact instanceof LinkTarget target && target.answer().is(LinkAnswer.REDIRECT_LOOP))
                .extracting(fact -> fact.url().host().replace(".aozora.example", ""))
                .contains("circle", "itself", "onward");
    }

    private Map<String, Long> asked() {
        return server.seen().stream().collect(Collectors.groupingBy(PlainServer.Request::host, Collectors.counting()));
    }

    @Test
    void whatIsLeftAloneIsCountedByReason() {
        assertThat(coverage.skipped()).containsEntry(Skip.CREDENTIALS, 1).containsEntry(Skip.ROBOTS, 1);
        assertThat(coverage.skipped().get(Skip.ENDLESS)).isGreaterThan(4);
        assertThat(coverage.skipped()).doesNotContainKey(Skip.OVER_LIMIT);
        assertThat(coverage.missed().toString()).doesNotContain("secret");
    }
}
