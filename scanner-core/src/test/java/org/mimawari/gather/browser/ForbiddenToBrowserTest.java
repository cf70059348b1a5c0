package org.mimawari.gather.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.content.Body;
import org.mimawari.gather.web.AddressTricks;
import org.mimawari.gather.web.AddressTricks.Trick;
import org.mimawari.gather.web.Lookout;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.PublicUrl;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/** A shown page tries every trick of the list in every way that it has, while a server listens on all addresses of this machine. */
class ForbiddenToBrowserTest {
    /** Each takes two of the questions that a page may put; what is refused for their number would show nothing. */
    private static final int TRICKS_A_PAGE = 20;

    /** Each takes nine of them in every way. */
    private static final int IN_EVERY_WAY = 6;

    /** The machine is busy with so many requests; what is shown here must be shown however long that takes. */
    private static final Clocks PATIENT = new Clocks(Clocks.USUAL.busy(), Duration.ofMinutes(4), Duration.ofMinutes(1));

    /** The page goes away from the question, which the driver waits for in vain: time enough for all that the page tries. */
    private static final Duration TRYING = Duration.ofSeconds(8);

    private static final String PAGE = "http://www.city.aozora.example/page.html";

    /** Each address by the usual ways or by every way; then the window itself, one after another. */
    private static final String TRY_ALL = """
            <script>
            const all = %s;
            const can = way => { try { const r = way(); if (r && r.catch) r.catch(() => 0); } catch (e) { } };
            const add = (name, set) => { const e = document.createElement(name); Object.assign(e, set); document.body.append(e); };
            const usual = to => {
              can(() => fetch(to + 'fetch'));
              can(() => add('script', { src: to + 'script' }));
              can(() => add('img', { src: to + 'img' }));
              can(() => add('iframe', { src: to + 'frame' }));
            };
            const every = to => {
              usual(to);
              can(() => fetch(to + 'post', { method: 'POST', mode: 'no-cors', body: 'x', keepalive: true }));
              can(() => { const x = new XMLHttpRequest(); x.open('GET', to + 'xhr'); x.send(); });
              can(() => add('object', { data: to + 'object' }));
              can(() => add('video', { src: to + 'video', autoplay: true }));
              for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload', 'stylesheet', 'icon'])
                can(() => add('link', { rel, href: to + rel, as: 'script' }));
              can(() => navigator.sendBeacon(to + 'beacon', 'x'));
              can(() => new WebSocket(to.replace('http', 'ws') + 'socket'));
              can(() => new EventSource(to + 'events'));
              can(() => import(to + 'module'));
              can(() => new Worker(URL.createObjectURL(new Blob([`fetch('${to}worker').catch(() => 0)`]))));
              can(() => new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(to).host }] })
                  .createDataChannel('x'));
              can(() => { const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(to).host }] });
                  p.createDataChannel('x'); p.createOffer().then(o => p.setLocalDescription(o)); });
              can(() => add('form', { method: 'post', action: to + 'form' }));
            };
            all.forEach(%s);
            for (const form of document.forms) can(() => form.submit());
            all.forEach((to, i) => setTimeout(() => location.href = to + 'window', 20 * i));
            all.forEach((to, i) => setTimeout(() => open(to + 'opened'), 20 * i));
            </script>""";

    private final Lookout lookout = new Lookout();
    private final List<Trick> tricks = AddressTricks.all();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        lookout.close();
    }

    /** As if the organisation owned the whole internet: only the guard of the web client is left. */
    private List<Rendered> showAll(boolean allowed, List<Trick> list, Ways ways) {
        CrawlSettings crawl = CrawlSettings.DEFAULT;
        List<Rendered> shown = new ArrayList<>();
        try (OkHttpWeb web = AddressTricks.web(new NetworkSettings(null, List.of(), List.of(), allowed));
                ChromiumRenderer renderer = new ChromiumRenderer(crawl, web, url -> true, PATIENT)) {
            for (int from = 0; from < list.size(); from += TRICKS_A_PAGE) {
                List<Trick> some = list.subList(from, Math.min(list.size(), from + TRICKS_A_PAGE));
                shown.add(renderer.render(PublicUrl.of(PAGE), page(some, ways)));
            }
        }
        return shown;
    }

    /** In which ways a page tries each address. */
    private enum Ways {
        USUAL,
        EVERY
    }

    private Body page(List<Trick> some, Ways ways) {
        String all = "["
                + String.join(
                        ",",
                        some.stream()
                                .map(trick -> "'" + trick.url(lookout.port(), "/" + tricks.indexOf(trick) + "/") + "'")
                                .toList())
                + "]";
        String html = "<!DOCTYPE html><html><body><a href='/there'>x</a>"
                + String.format(Locale.ROOT, TRY_ALL, all, ways.name().toLowerCase(Locale.ROOT)) + "</body></html>";
        return new Body(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
    }

    @Test
    void noTrickReachesThisMachine() throws Exception {
        assertThat(tricks).hasSizeGreaterThanOrEqualTo(60);
        assertThat(showAll(false, tricks, Ways.USUAL)).hasOnlyElementsOfType(Rendered.Shown.class);
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(lookout.seen()).isEmpty();
    }

    @Test
    void noWayLeadsToThisMachine() throws Exception {
        List<Trick> own = own(IN_EVERY_WAY);
        assertThat(showAll(false, own, Ways.EVERY)).hasOnlyElementsOfType(Rendered.Shown.class);
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(lookout.seen()).isEmpty();
    }

    /** The first of those that lead to this machine. */
    private List<Trick> own(int many) {
        return tricks.stream().filter(Trick::own).limit(many).toList();
    }

    /** So that the tests above can fail; and what the settings allow still goes by GET alone, for scripts and data only. */
    @Test
    void whenTheSettingsAllowItScriptsAndDataComeThroughTheWebClientAlone() {
        List<Trick> own = own(IN_EVERY_WAY);
        showAll(true, own, Ways.EVERY);
        for (Trick trick : own) {
            String path = "/" + tricks.indexOf(trick) + "/";
            assertThat(lookout.seen()).contains("GET " + path + "fetch HTTP/1.1", "GET " + path + "script HTTP/1.1");
        }
        assertThat(lookout.seen())
                .allMatch(line -> line.matches(
                        "GET /(robots\\.txt|\\d+/(fetch|xhr|script|worker|module|preload|modulepreload)) HTTP/1\\.1"));
    }

    /** The second lock: without any interception the browser still has no way out. */
    @Test
    void theBrowserByItselfReachesNothing() throws Exception {
        BrowserPlace.Local place = (BrowserPlace.Local) new BrowserFinder(BrowserSettings.USUAL).find();
        try (Scratch scratch = Scratch.make(folder);
                DriverProcess process = DriverProcess.start(place.driver(), scratch.folder())) {
            RemoteWebDriver driver = new RemoteWebDriver(
                    process.address().toURL(),
                    ChromiumOptions.local(place, scratch.profile()),
                    ClientConfig.defaultConfig(),
                    false);
            driver.manage().timeouts().scriptTimeout(TRYING);
            for (Trick trick : own(5)) {
                String url = trick.url(lookout.port(), "/direct");
                attempt(() -> driver.get(url));
            }
            driver.get("about:blank");
            for (Body page : List.of(page(tricks, Ways.USUAL), page(own(IN_EVERY_WAY), Ways.EVERY))) {
                String data = new String(page.bytes(), StandardCharsets.UTF_8);
                attempt(() ->
                        driver.executeScript("document.open(); document.write(arguments[0]); document.close();", data));
            }
            TimeUnit.SECONDS.sleep(2);
            driver.quit();
        }
        assertThat(lookout.seen()).isEmpty();
    }

    private static void attempt(Runnable way) {
        try {
            way.run();
        } catch (WebDriverException e) {
            // The name does not resolve, the address is no address, or the page went away from the question.
            assertThat(e.getMessage()).isNotNull();
        }
    }

    @Test
    void theFlagsSayWhatTheBrowserMayNotDo() {
        BrowserPlace.Local place = new BrowserPlace.Local(Path.of("/x/chromium"), Path.of("/x/chromedriver"));
        Object options = ChromiumOptions.local(place, Path.of("/x/p")).getCapability("goog:chromeOptions");
        assertThat(((Map<?, ?>) options).get("args").toString())
                .contains("MAP * ~NOTFOUND", "--proxy-server=http://none.invalid", "<-loopback>", "--disable-quic");
    }
}
