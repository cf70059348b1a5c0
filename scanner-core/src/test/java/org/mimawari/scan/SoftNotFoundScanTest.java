package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.PlainServer;
import org.mimawari.history.History;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Page;
import org.mimawari.site.Snapshot;
import org.mimawari.term.PublicUrl;

/** Pages that say "not found" with status 200, in a whole run. */
class SoftNotFoundScanTest {
    private static final String CITY = "http://www.city.aozora.example";

    @TempDir
    private Path folder;

    /** All that is missing is sent to one page below "/utsutta/", and is that page itself elsewhere. */
    private static String answer(String path) {
        if (path.equals("/")) {
            return "<title>青空市</title>" + links("/a.html", "/utsutta/1", "/b.html", "/kyuu/1");
        }
        if (path.equals("/a.html") || path.equals("/b.html")) {
            return "<title>案内</title><p>" + path.charAt(1) + "の案内</p>" + links("/utsutta/2", "/kyuu" + path, "/c.html");
        }
        if (path.equals("/c.html")) {
            return "<title>様式</title><p>様式の案内</p>";
        }
        return path.startsWith("/utsutta/")
                ? "-> /error.html"
                : "<title>青空市</title><h1>ページが見つかりません</h1>" + links("/kyuu" + path);
    }

    private static String links(String... paths) {
        return List.of(paths).stream()
                .map(path -> "<a href='" + path + "'>案内</a>")
                .collect(Collectors.joining());
    }

    @Test
    void eachAddressThatIsSentToTheErrorPageIsADeadLinkWithThePagesThatLeadToIt() throws Exception {
        TreeMap<String, List<String>> dead = new TreeMap<>();
        for (LinkTarget target : dead(walked(new int[0]))) {
            dead.put(
                    target.url().path(),
                    target.routes().stream()
                            .map(route -> route.from().path())
                            .sorted()
                            .toList());
        }
        assertThat(dead)
                .containsEntry("/utsutta/1", List.of("/"))
                .containsEntry("/utsutta/2", List.of("/a.html", "/b.html"))
                .containsEntry("/kyuu/a.html", List.of("/a.html"))
                .containsEntry("/kyuu/b.html", List.of("/b.html"))
                .containsEntry("/kyuu/1", List.of("/"))
                .hasSize(5);
    }

    private static List<LinkTarget> dead(Snapshot snapshot) {
        return snapshot.subjects().stream()
                .filter(LinkTarget.class::isInstance)
                .map(LinkTarget.class::cast)
                .filter(target -> target.answer().is(LinkAnswer.SOFT_NOT_FOUND))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aRunThatIsBrokenOffAnywhereEndsWithTheSameSnapshot(int at) throws Exception {
        Snapshot whole = walked(new int[0]);
        Snapshot broken = walked(new int[] {at});
        assertThat(dead(broken)).containsExactlyInAnyOrderElementsOf(dead(whole));
        assertThat(pages(broken)).isEqualTo(pages(whole)).containsExactly("/", "/a.html", "/b.html", "/c.html");
        assertThat(broken.coverage()).isEqualTo(whole.coverage());
    }

    private static List<String> pages(Snapshot snapshot) {
        return snapshot.subjects().stream()
                .filter(Page.class::isInstance)
                .map(page -> page.url().path())
                .sorted()
                .toList();
    }

    private Snapshot walked(int[] breaks) throws Exception {
        StoreSettings store = new StoreSettings("jdbc:h2:file:" + folder.resolve("store" + breaks.length), folder);
        AtomicInteger answers = new AtomicInteger();
        Thread scanner = Thread.currentThread();
        PlainServer.Script script = (request, out) -> {
            int now = answers.incrementAndGet();
            for (int at : breaks) {
                if (at == now) {
                    scanner.interrupt();
                    Thread.sleep(200);
                }
            }
            return answer(request, out);
        };
        try (PlainServer server = new PlainServer(script);
                History history = History.open(store.url())) {
            Scan scan = scan(server, store, history);
            for (int ignored : breaks) {
                assertThatThrownBy(() -> run(scan)).isInstanceOf(InterruptedException.class);
            }
            return run(scan).snapshot();
        }
    }

    private static boolean answer(PlainServer.Request request, OutputStream out) throws java.io.IOException {
        String target = request.target();
        if (target.equals("/robots.txt") || target.equals("/sitemap.xml")) {
            return PlainServer.send(out, "404 Not Found", new byte[0]);
        }
        String made = answer(target);
        return made.startsWith("-> ")
                ? PlainServer.send(out, "302 Found\nLocation: " + made.substring(3), new byte[0])
                : PlainServer.send(
                        out,
                        "200 OK\nContent-Type: text/html; charset=utf-8",
                        ("<!DOCTYPE html>" + made).getBytes(StandardCharsets.UTF_8));
    }

    private static ScanOutcome run(Scan scan) throws InterruptedException {
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
        return scan.run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private static Scan scan(PlainServer server, StoreSettings store, History history) {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                1_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        NetworkSettings network = new NetworkSettings(
                null, List.of(new NetworkSettings.ConnectTo("*", 80, "127.0.0.1", server.port())), List.of(), false);
        Settings settings =
                new Settings(List.of(), crawl, network, store, null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
        return new Scan(settings, history, "test", Clock.systemUTC());
    }
}
