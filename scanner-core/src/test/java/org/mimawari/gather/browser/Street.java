package org.mimawari.gather.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.mimawari.content.Body;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.term.PublicUrl;

/** A real http server that answers for every host name at port 80, the web as the walk sees it, and a browser that asks that web. */
final class Street implements AutoCloseable {
    static final String OWN = "http://www.city.aozora.example";
    private static final String LINKS = "<p><a href='/i'>i</a><a href='/ii'>ii</a><a href='/iii'>iii</a></p>";
    private static final String LOOPBACK = InetAddress.getLoopbackAddress().getHostAddress();

    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private final OkHttpWeb web;
    private final ChromiumRenderer renderer;

    Street() throws IOException {
        this(BrowserSettings.USUAL);
    }

    Street(BrowserSettings browser) throws IOException {
        this(browser, Clocks.USUAL);
    }

    Street(BrowserSettings browser, Clocks clocks) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String url =
                        request.getUrl().scheme() + "://" + request.getUrl().host() + request.getTarget();
                asked.add(request.getMethod() + " " + url);
                return answers.getOrDefault(
                        url, new MockResponse.Builder().code(404).build());
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                4,
                1_000,
                CrawlSettings.Render.ALWAYS,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(5),
                browser,
                ServiceSettings.NONE);
        NetworkSettings network = new NetworkSettings(
                null, List.of(new ConnectTo("*", 80, LOOPBACK, server.getPort())), List.of(), false);
        web = new OkHttpWeb(network, crawl, UserAgent.mimawari("test", ""), Set.of("www.city.aozora.example"));
        renderer = new ChromiumRenderer(
                crawl,
                web,
                url -> url.host().endsWith("city.aozora.example") && !url.path().startsWith("/excluded"),
                clocks);
    }

    Street answer(String url, String type, String body) {
        answers.put(
                url,
                new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", type)
                        .body(body)
                        .build());
        return this;
    }

    Street redirect(String url, String to) {
        answers.put(
                url,
                new MockResponse.Builder().code(302).setHeader("Location", to).build());
        return this;
    }

    /** Shows a page of the own host with this body, as if the walk had fetched it. Its links spare the wait that pages without get. */
    Rendered show(String body) {
        return show(body, "text/html; charset=utf-8");
    }

    Rendered show(String body, String type) {
        String page = "<!DOCTYPE html><html><head><title>t</title></head><body>" + body + LINKS + "</body></html>";
        return renderer.render(
                PublicUrl.of(OWN + "/page.html"), new Body(page.getBytes(StandardCharsets.UTF_8), type, true));
    }

    /** The elements of a page that must be shown. */
    String html(String body) {
        return html(show(body));
    }

    static String html(Rendered rendered) {
        if (rendered instanceof Rendered.Shown shown) {
            return new String(shown.page().bytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("not shown: " + rendered);
    }

    static List<String> opened(Rendered rendered) {
        return ((Rendered.Shown) rendered)
                .opened().stream().map(PublicUrl::address).toList();
    }

    /** Method and address of all requests but those for robots.txt, in order. */
    List<String> asked() {
        return asked.stream().filter(one -> !one.endsWith("/robots.txt")).toList();
    }

    /** As a page asks that is shown the second time: redirects are followed for it. */
    Reply askFollowing(Request.Kind kind, String url) {
        LoadRules rules = new LoadRules(to -> to.host().endsWith("city.aozora.example"));
        PublicUrl page = PublicUrl.of(OWN + "/page.html");
        PageLoads loads = new PageLoads(page, new Body(new byte[0], "text/html", true), rules, new Loader(web), true);
        return loads.reply(new Request("1", 0, "window", "GET", url, kind));
    }

    ChromiumRenderer renderer() {
        return renderer;
    }

    @Override
    public void close() {
        renderer.close();
        web.close();
        server.close();
    }
}
