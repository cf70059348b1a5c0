package org.mimawari.gather;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.SiteFacts;
import org.mimawari.extract.document.Allowance;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;
import org.mimawari.term.VideoTopic;

/** A site whose every page a test makes up when it is asked for, behind a real server, and a walk over it. */
final class MadeUpSite implements AutoCloseable {
    static final String CITY = "http://www.city.aozora.example";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String NAME = "www.city.aozora.example";

    /** An answer: "-> /x" redirects, "= type" with a line end has that type, a text that begins with "%PDF" is one, any other is the body of a page (or all of it); null is 404. */
    interface Pages extends Function<String, @Nullable String> {}

    private final PlainServer server;
    private final Pages pages;
    private final Ended log = new Ended();

    MadeUpSite(Pages pages) throws IOException {
        this.pages = pages;
        this.server = new PlainServer(this::answer);
    }

    private boolean answer(PlainServer.Request request, OutputStream out) throws IOException {
        String made = request.target().equals("/robots.txt") ? null : pages.apply(request.target());
        if (made == null) {
            return send(out, "404 Not Found\nContent-Type: text/html", "なし");
        }
        if (made.startsWith("-> ")) {
            return send(out, "302 Found\nLocation: " + made.substring(3), "");
        }
        if (made.startsWith("= ")) {
            int end = made.indexOf('\n');
            return send(out, "200 OK\nContent-Type: " + made.substring(2, end), made.substring(end + 1));
        }
        return made.startsWith("%PDF")
                ? send(out, "200 OK\nContent-Type: application/pdf", made)
                : send(
                        out,
                        "200 OK\nContent-Type: text/html; charset=utf-8",
                        made.startsWith("<!DOCTYPE") ? made : "<!DOCTYPE html><html><body>" + made);
    }

    private static boolean send(OutputStream out, String head, String body) throws IOException {
        return PlainServer.send(out, head, body.getBytes(StandardCharsets.UTF_8));
    }

    /** All that was asked for, in its order. */
    List<String> asked() {
        return server.seen().stream().map(PlainServer.Request::target).toList();
    }

    long asked(String beginning) {
        return asked().stream().filter(path -> path.startsWith(beginning)).count();
    }

    /** What was found, in its order. */
    List<Visited> facts() {
        return log.facts();
    }

    Coverage walk() throws InterruptedException {
        return walk(20_000);
    }

    Coverage walk(int maxUrls) throws InterruptedException {
        return walk(maxUrls, Renderer.NEVER);
    }

    Coverage walk(int maxUrls, Renderer renderer) throws InterruptedException {
        return walk(maxUrls, renderer, new Facts(), new Files());
    }

    Coverage walk(FactMaker facts, FileDesk files) throws InterruptedException {
        return walk(20_000, Renderer.NEVER, facts, files);
    }

    private Coverage walk(int maxUrls, Renderer renderer, FactMaker facts, FileDesk files) throws InterruptedException {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                2,
                maxUrls,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        NetworkSettings network = new NetworkSettings(
                null, List.of(new NetworkSettings.ConnectTo(NAME, 80, LOOPBACK, server.port())), List.of(), false);
        SiteSettings site = SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
        try (OkHttpWeb web = new OkHttpWeb(network, crawl, UserAgent.mimawari("test", ""), Set.of(NAME))) {
            WalkContext context = new WalkContext(
                    web,
                    new Words(),
                    facts,
                    files,
                    new KnownAddresses(1, 2),
                    log,
                    renderer,
                    Memory.NONE,
                    Elsewhere.NOTHING);
            return new Walk(site, crawl, new MetServices(List.of()), context).run(List.of(), step -> {});
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    static final class Words implements Judge {
        @Override
        public Label label(SiteText words) {
            return Label.NONE;
        }

        @Override
        public Set<DataKind> askedFor(SiteText question) {
            return Set.of();
        }

        @Override
        public TableJudge table() {
            throw new UnsupportedOperationException("no table is read here");
        }

        @Override
        public VideoTopic topic(SiteText title) {
            return VideoTopic.ANY;
        }
    }

    static final class Facts implements FactMaker {
        private final SiteFacts facts = new SiteFacts(new Words());

        @Override
        public Visited page(PublicUrl url, Reading reading, Body body) {
            return facts.page(url, reading, body);
        }
    }

    /** Reads files as a run does. */
    static final class Files implements FileDesk {
        private final DocumentDesk desk = new DocumentDesk(new Words(), BuiltInReaders.all());

        @Override
        public FileRead read(PublicUrl url, Body body) {
            DocumentDesk.Read read = desk.read(body, url, Allowance.usual());
            return new FileRead(read.fact(), read.reading());
        }
    }

    /** Keeps the facts. */
    static final class Ended implements WalkLog {
        private final List<Visited> facts = new CopyOnWriteArrayList<>();

        List<Visited> facts() {
            return List.copyOf(facts);
        }

        @Override
        public void found(Target target, Route route) {}

        @Override
        public void joined(Target target) {}

        @Override
        public void shown(PublicUrl url) {}

        @Override
        public void learnt(long... numbers) {}

        @Override
        public void asleep(Target target) {}

        @Override
        public void woken(Target target) {}

        @Override
        public void handedOut(PublicUrl address, Route route) {}

        @Override
        public void handedOut(PublicUrl address) {}

        @Override
        public void moved(PublicUrl from, PublicUrl to, boolean service) {}

        @Override
        public void finished(PublicUrl url, @Nullable Visited fact) {
            if (fact != null) {
                facts.add(fact);
            }
        }

        @Override
        public void missed(PublicUrl url, Cause cause) {}

        @Override
        public void skipped(PublicUrl url, Skip why) {}

        @Override
        public void settled() {}

        @Override
        public void dropped() {}
    }
}
