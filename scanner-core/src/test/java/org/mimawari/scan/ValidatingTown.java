package org.mimawari.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.history.History;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.document.DocumentReading;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.term.PublicUrl;

/** A real server on loopback whose pages have entity tags or dates or neither, and that answers conditional requests as RFC 9110 says, or lies. */
final class ValidatingTown implements AutoCloseable {
    static final String CITY = "http://www.city.aozora.example";

    /** A page: {@code etag} and {@code modified} are empty where it has none. */
    record Held(String type, byte[] body, String etag, String modified) {}

    /** How a server can say wrongly that nothing has changed. */
    enum Lie {
        NONE,
        /** Whenever it is asked. */
        NEVER_CHANGED,
        /** Without being asked. */
        UNASKED
    }

    /** An answer that was given. */
    record Given(String path, int status, int bytes) {}

    static {
        // Else each answer waits for the other side's word on the one before it, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Held> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<Given> given = Collections.synchronizedList(new ArrayList<>());
    private final Path folder;
    private volatile Lie lie = Lie.NONE;
    private volatile Runnable beforeEachAnswer = () -> {};
    private final History history;

    ValidatingTown(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.start();
        history = History.open(store().url());
    }

    private void answer(HttpExchange exchange) throws IOException {
        beforeEachAnswer.run();
        String path = exchange.getRequestURI().toString();
        Held held = pages.get(path);
        boolean asked = exchange.getRequestHeaders().containsKey("If-None-Match")
                || exchange.getRequestHeaders().containsKey("If-Modified-Since");
        boolean same = lie == Lie.NEVER_CHANGED
                ? asked && !path.equals("/")
                : lie == Lie.UNASKED ? !path.equals("/") : isSame(exchange, held);
        int usual = held == null ? 404 : same ? 304 : 200;
        int status = statuses.getOrDefault(path, usual);
        byte[] body = status == 200 ? held.body() : new byte[0];
        given.add(new Given(path, status, body.length));
        if (held != null && status == 301) {
            head(exchange, "Location", new String(held.body(), StandardCharsets.UTF_8));
        } else if (held != null) {
            head(exchange, "Content-Type", held.type());
            head(exchange, "ETag", held.etag());
            head(exchange, "Last-Modified", held.modified());
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void head(HttpExchange exchange, String name, String value) {
        if (!value.isEmpty()) {
            exchange.getResponseHeaders().set(name, value);
        }
    }

    /** If-None-Match goes before If-Modified-Since. */
    private static boolean isSame(HttpExchange exchange, @Nullable Held held) {
        if (held == null) {
            return false;
        }
        String match = exchange.getRequestHeaders().getFirst("If-None-Match");
        String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        return match == null ? since != null && since.equals(held.modified()) : match.equals(held.etag());
    }

    void page(String path, String body, String etag, String modified) {
        String page = "<!DOCTYPE html><html><head><title>" + path + "</title></head><body>" + body + "</body></html>";
        pages.put(path, new Held("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), etag, modified));
        statuses.remove(path);
    }

    /** One with an entity tag that tells its text. */
    void page(String path, String body) {
        page(path, body, "\"" + body.hashCode() + "\"", "");
    }

    void file(String path, String type, String text) {
        pages.put(path, new Held(type, text.getBytes(StandardCharsets.UTF_8), "\"" + text.hashCode() + "\"", ""));
        statuses.remove(path);
    }

    void beforeEachAnswer(Runnable what) {
        beforeEachAnswer = what;
    }

    void lies(Lie how) {
        lie = how;
    }

    void redirect(String path, String to) {
        pages.put(path, new Held("location", to.getBytes(StandardCharsets.UTF_8), "", ""));
        statuses.put(path, 301);
    }

    /** As if another machine went on, or the program were a newer one. */
    void forgetMemory() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            for (Path file :
                    runs.filter(one -> one.toString().endsWith(".memory")).toList()) {
                Files.delete(file);
            }
        }
    }

    void gone(String path) {
        pages.remove(path);
    }

    void status(String path, int status) {
        statuses.put(path, status);
    }

    /** What was answered since the last call, without what is asked for at the beginning of each run. */
    List<Given> given() {
        List<Given> all = List.copyOf(given);
        given.clear();
        return all.stream()
                .filter(one -> !one.path().equals("/robots.txt") && !one.path().equals("/sitemap.xml"))
                .toList();
    }

    private StoreSettings store() {
        return new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), folder);
    }

    private static SiteSettings site() {
        return SiteSettings.of(List.of(PublicUrl.of(CITY + "/")));
    }

    private Settings settings() {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                10_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(2),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        ConnectTo here = new ConnectTo(
                "*",
                80,
                server.getAddress().getAddress().getHostAddress(),
                server.getAddress().getPort());
        return new Settings(
                List.of(site()),
                crawl,
                new NetworkSettings(null, List.of(here), List.of(), false),
                store(),
                null,
                ScheduleSettings.DEFAULT,
                CheckSettings.DEFAULT);
    }

    ScanOutcome scan() throws InterruptedException {
        return new Scan(settings(), history, "test", Clock.systemUTC())
                .run(site(), ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    /** One that ends before its result is told, as if its process had been killed after the walk; the next call of {@link #scan} goes on with it. */
    void scanWithoutEnd() throws InterruptedException {
        Publisher killed = outcome -> {
            throw new IllegalStateException("killed");
        };
        try {
            new Scan(settings(), history, "test", Clock.systemUTC())
                    .run(site(), ScanOptions.USUAL, Progress.SILENT, killed);
        } catch (IllegalStateException e) {
            return;
        }
        throw new AssertionError("it came to its end");
    }

    /** Whether the next scan would know what a page or file gave. */
    boolean remembers(String path) {
        try (DocumentReading files = DocumentReading.of(history, Clock.systemUTC());
                VisitMemory visits = Objects.requireNonNull(SiteMemory.visits(settings(), site(), files))) {
            return visits.find(PublicUrl.of(CITY + path)).isPresent();
        }
    }

    @Override
    public void close() {
        history.close();
        server.stop(0);
    }
}
