package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** What stands in the way of a run is said before it begins or by name at its end, and costs no question more. */
class FirstLookTest {
    private static final String CITY = "https://www.city.aozora.example";

    @TempDir
    private Path folder;

    private Town town;
    private History history;

    @BeforeEach
    void begin() throws Exception {
        town = new Town(folder, "www.city.aozora.example", "www.new.example");
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

    private static SiteSettings site() {
        return SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
    }

    private Settings settings(NetworkSettings network) {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                100,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        return new Settings(
                List.of(site()), crawl, network, store(), null, ScheduleSettings.DEFAULT, CheckSettings.DEFAULT);
    }

    private ScanOutcome scan() throws InterruptedException {
        return new Scan(settings(town.network()), history, "1.2.3", Clock.systemUTC())
                .run(site(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private StartSeen look(NetworkSettings network) throws InterruptedException {
        return new StartLook(settings(network), "1.2.3").at(site()).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 404, PAGE",
        "404, 404, NOT_THERE",
        "410, 404, NOT_THERE",
        "401, 404, LOGIN",
        "403, 200, CLOSED",
        "403, 404, CLOSED",
        "403, 403, SHUT_OUT",
        "406, 403, SHUT_OUT",
        "500, 404, BROKEN",
        "503, 404, BUSY",
        "429, 404, BUSY",
        "200, 500, ROBOTS_UNKNOWN"
    })
    void whatTheStartAndItsRobotsTxtAnswerTellsTheTrouble(int start, int robots, StartSeen.Kind kind) throws Exception {
        town.status(CITY + "/", start).status(CITY + "/robots.txt", robots);
        assertThat(look(town.network()).kind()).isEqualTo(kind);
        assertThat(town.asked()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2);
    }

    /** A whole server under maintenance gives its robots.txt with 503 too. */
    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aServerThatPutsOffWhoeverAsksForRobotsTxtIsBusyAndNotBroken(int status) throws Exception {
        town.status(CITY + "/", status).status(CITY + "/robots.txt", status);
        assertThat(look(town.network()).kind()).isEqualTo(StartSeen.Kind.BUSY);
        assertThat(town.asked()).noneMatch(asked -> asked.equals("GET " + CITY + "/"));
    }

    @Test
    void aStartThatRobotsTxtForbidsIsNotAskedAndSoNamed() throws Exception {
        town.page(CITY + "/", "x").text(CITY + "/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
        ScanOutcome outcome = scan();
        assertThat(outcome.starts()).extracting(StartSeen::kind).containsExactly(StartSeen.Kind.ROBOTS);
        assertThat(outcome.shortfall()).isEqualTo(Shortfall.START_REFUSED);
        assertThat(town.asked()).noneMatch(asked -> asked.equals("GET " + CITY + "/"));
    }

    @Test
    void aNetworkOfOnesOwnAndAnUnknownNameAreToldApart() throws Exception {
        assumeTrue(OwnNetwork.isConnected(), "absent: a network");
        SiteSettings nowhere = SiteSettings.of(List.of(PublicUrl.of("https://first-look.invalid/")));
        assertThat(new StartLook(settings(NetworkSettings.DEFAULT), "1").at(nowhere))
                .extracting(StartSeen::kind)
                .containsExactly(StartSeen.Kind.NO_SUCH_HOST);
        SiteSettings inside = SiteSettings.of(List.of(PublicUrl.of("http://127.0.0.1/")));
        assertThat(new StartLook(settings(NetworkSettings.DEFAULT), "1").at(inside))
                .extracting(StartSeen::kind)
                .containsExactly(StartSeen.Kind.PRIVATE);
    }

    @Test
    void aProxyThatDoesNotAnswerIsNotTheSitesFault() throws Exception {
        int dead;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = socket.getLocalPort();
        }
        NetworkSettings.Proxy proxy = new NetworkSettings.Proxy("127.0.0.1", dead, "", "");
        assertThat(look(new NetworkSettings(proxy, List.of(), List.of(), false)).kind())
                .isEqualTo(StartSeen.Kind.OWN_NETWORK);
    }

    @Test
    void aFileInPlaceOfAPageIsNamed() throws Exception {
        town.bytes(CITY + "/", "application/pdf", new byte[] {'%', 'P', 'D', 'F'});
        assertThat(look(town.network()).kind()).isEqualTo(StartSeen.Kind.FILE);
    }

    @Test
    void aStartThatLeadsToAnotherSiteEndsTheRunBeforeItBeginsAndLeavesNothing() throws Exception {
        town.redirect(CITY + "/", CITY + "/old").redirect(CITY + "/old", "https://www.new.example/top");
        StartElsewhere thrown = catchThrowableOfType(StartElsewhere.class, this::scan);
        assertThat(thrown.start().address()).isEqualTo(CITY + "/");
        assertThat(thrown.leadsTo().address()).isEqualTo("https://www.new.example/top");
        assertThat(history.runs(null, 10)).isEmpty();
        try (var files = Files.list(folder.resolve("runs"))) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".journal"));
        }
        assertThat(town.asked()).noneMatch(asked -> asked.contains("new.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=refresh content='0;url=https://www.new.example/'>",
                "<meta http-equiv=refresh content='10; URL=https://www.new.example/'><p>移転しました <a href='https://www.new.example/'>新しいサイト</a>"
                        + " <a href='#top'>上へ</a><img src='/logo.png'>",
            })
    void aStartPageThatOnlySendsItsVisitorsToAnotherSiteIsSuchAStartToo(String moved) {
        town.page(CITY + "/", moved);
        StartElsewhere thrown = catchThrowableOfType(StartElsewhere.class, this::scan);
        assertThat(thrown.leadsTo().address()).isEqualTo("https://www.new.example/");
        assertThat(history.runs(null, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=refresh content='10;url=https://www.new.example/'><a href='/archive/'>これまでの記事</a>",
                "<meta http-equiv=refresh content='0;url=/top.html'>",
                "<meta http-equiv=refresh content='600'><a href='https://www.new.example/'>関連サイト</a>",
                "<div id=root></div><noscript><meta http-equiv=refresh content='0;url=https://www.new.example/'></noscript>"
                        + "<script>fetch('/menu.json')</script>",
            })
    void aStartPageThatLeadsToItsOwnSiteAsWellIsWalked(String page) throws Exception {
        town.page(CITY + "/", page).page(CITY + "/top.html", "ようこそ").page(CITY + "/archive/", "記事");
        assertThat(scan().snapshot().coverage().pages()).isPositive();
    }

    /** Firewalls and sites under repair answer with one page and status 200, whatever is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>メンテナンス中</title>ただいまメンテナンス中です。しばらくしてからアクセスしてください。",
                "<title>Request Rejected</title>The requested URL was rejected. Please consult with your administrator.",
                "<title>404 Not Found</title><h1>Not Found</h1> <a href='/terms'>Terms</a> <form action='/accept'><input name=room></form>",
            })
    void oneAndTheSamePageForEveryAddressIsNoSiteThatWasSeen(String page) throws Exception {
        town.page(CITY + "/", "<a href='/old'>Aozora</a>").page(CITY + "/old", "x");
        assertThat(scan().shortfall()).isEqualTo(Shortfall.NONE);
        for (String path : List.of("/", "/robots.txt", "/sitemap.xml", "/terms", "/accept", "/old")) {
            town.text(CITY + path, "text/html; charset=utf-8", "<!DOCTYPE html>" + page);
        }
        ScanOutcome outcome = scan();
        assertThat(outcome.shortfall()).isEqualTo(Shortfall.START_SILENT);
        assertThat(outcome.snapshot().coverage().startAnswered()).isFalse();
    }

    /** Some servers give the home page for all that is missing. */
    @Test
    void aSiteThatGivesItsHomePageForWhatIsMissingIsStillSeen() throws Exception {
        String home = "ようこそ、青空市へ <a href='/a'>くらしの窓口</a>";
        for (String path : List.of("/", "/robots.txt", "/sitemap.xml")) {
            town.text(CITY + path, "text/html; charset=utf-8", "<!DOCTYPE html>" + home);
        }
        town.page(CITY + "/a", "ごみの出し方");
        assertThat(scan().shortfall()).isEqualTo(Shortfall.NONE);
    }

    @Test
    void aSiteOfOnePageThatIsGivenForEveryAddressIsSeen() throws Exception {
        for (String path : List.of("/", "/robots.txt", "/sitemap.xml")) {
            town.text(CITY + path, "text/html; charset=utf-8", "<!DOCTYPE html><title>青空市</title><p>ようこそ</p>");
        }
        assertThat(scan().shortfall()).isEqualTo(Shortfall.NONE);
    }

    @Test
    void aSiteOfOnePageWithItsSitemapIsSeen() throws Exception {
        for (String path : List.of("/", "/index.html")) {
            town.text(
                    CITY + path,
                    "text/html; charset=utf-8",
                    "<!DOCTYPE html>ようこそ、青空市へ <form action='/index.html'><input name=q></form>");
        }
        town.text(CITY + "/sitemap.xml", "text/xml", "<urlset><url><loc>" + CITY + "/</loc></url></urlset>");
        assertThat(scan().shortfall()).isEqualTo(Shortfall.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void norIsItOneWhenTheRunIsBrokenOffInBetween(int answers) throws Exception {
        for (String path : List.of("/", "/robots.txt", "/sitemap.xml", "/terms", "/accept")) {
            town.text(
                    CITY + path,
                    "text/html; charset=utf-8",
                    "<!DOCTYPE html>Under maintenance. <a href='/terms'>Terms</a> <form action='/accept'><input name=room></form>");
        }
        town.interruptAt(answers);
        assertThatThrownBy(this::scan).isInstanceOf(InterruptedException.class);
        town.beforeEachAnswer(() -> {});
        assertThat(scan().shortfall()).isEqualTo(Shortfall.START_SILENT);
    }

    /** Where there is no browser: a header with one link by a script does not hide the pages. */
    @Test
    void aSiteWithALinkByAScriptOnEachOfItsPagesIsSeen() throws Exception {
        String header =
                "<div onclick=\"location.href='/d'\">d</div><a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a>";
        for (String path : List.of("/", "/a", "/b", "/c")) {
            town.page(CITY + path, header + "くらしの窓口" + path);
        }
        ScanOutcome outcome = scan();
        assertThat(outcome.shortfall()).isEqualTo(Shortfall.NONE);
        assertThat(outcome.snapshot().coverage().unseen()).containsEntry(Cause.NEEDS_BROWSER, 4);
    }

    @Test
    void aSiteOfWhichScriptsMakeEveryPageIsNotSeenWithoutABrowser() throws Exception {
        StringBuilder list = new StringBuilder("<urlset>");
        for (String path : List.of("/", "/a", "/b", "/c", "/d")) {
            town.page(CITY + path, "<a href='/en'>English</a><div id='app'></div><script src='/app.js'></script>");
            list.append("<url><loc>").append(CITY).append(path).append("</loc></url>");
        }
        town.text(CITY + "/sitemap.xml", "text/xml", list.append("</urlset>").toString());
        assertThat(scan().shortfall()).isEqualTo(Shortfall.START_SILENT);
    }

    @Test
    void theWalkTakesTheAnswersOfTheFirstLookAndAsksNothingTwice() throws Exception {
        town.redirect(CITY + "/", CITY + "/index.html").page(CITY + "/index.html", "<a href='/a'>a</a>");
        town.page(CITY + "/a", "<a href='/'>top</a>");
        ScanOutcome outcome = scan();
        assertThat(outcome.snapshot().coverage().pages()).isEqualTo(2);
        assertThat(town.asked()).doesNotHaveDuplicates().contains("GET " + CITY + "/a");
    }
}
