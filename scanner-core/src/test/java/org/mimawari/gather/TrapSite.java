package org.mimawari.gather;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An invented town's honest site of eight pages, two files, a form and a broken link, and around it a host for each way in which a server can
 * hold up, fill up or lead astray whoever asks it. All that a host is asked for is answered in its way.
 */
final class TrapSite {
    static final String HONEST = "www.city.aozora.example";
    private static final byte[] FILLER = "あおぞら市".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    private static final int DRIPS = 100_000;

    private final Map<String, PlainServer.Script> hosts = new LinkedHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    TrapSite() throws IOException {
        hosts.put(HONEST, this::honest);
        trap("drip", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", "x"));
        trap("drip-head", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-A: ", "y"));
        trap("silent", (request, out) -> drip(out, "", ""));
        trap("informed", (request, out) -> endless(out, "", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"));
        trap(
                "endless",
                (request, out) -> endless(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", text(FILLER)));
        trap("headers", (request, out) -> endless(out, "HTTP/1.1 200 OK\r\n", "X-Header: many many many\r\n"));
        trap("one-header", (request, out) -> endless(out, "HTTP/1.1 200 OK\r\nX-Header: ", "many"));
        packedHosts();
        cutHosts();
        circularHosts();
        oddHosts();
        endlessHosts();
    }

    private void packedHosts() throws IOException {
        byte[] gzip = bomb(true);
        byte[] deflate = bomb(false);
        trap(
                "gzip",
                (request, out) ->
                        PlainServer.send(out, "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", gzip));
        trap(
                "deflate",
                (request, out) ->
                        PlainServer.send(out, "200 OK\nContent-Type: text/html\nContent-Encoding: deflate", deflate));
        trap(
                "brotli",
                (request, out) ->
                        PlainServer.send(out, "200 OK\nContent-Type: text/html\nContent-Encoding: br", FILLER));
    }

    private void cutHosts() {
        trap(
                "too-long",
                (request, out) ->
                        raw(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<p>まで"));
        trap(
                "too-short",
                (request, out) -> raw(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<p>Aozora</p><a href='/x'>x</a>"));
        trap(
                "cut-chunk",
                (request, out) -> raw(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n<p>"));
        trap("no-http", (request, out) -> raw(out, "<html><a href='/y'>HTTP 0.9</a>"));
    }

    private void circularHosts() {
        trap("circle", (request, out) -> redirect(out, request.target().equals("/") ? "/b" : "/"));
        trap(
                "itself",
                (request, out) -> redirect(out, request.target() + "\nSet-Cookie: turn=" + turn.incrementAndGet()));
        trap("onward", (request, out) -> redirect(out, "/" + turn.incrementAndGet()));
        trap("refreshing", (request, out) -> page(out, "<meta http-equiv=refresh content='0;url=/'>もう一度"));
    }

    private void oddHosts() {
        trap(
                "cookies",
                (request, out) -> PlainServer.send(
                        out, "200 OK\nContent-Type: text/html" + cookies(), "多".getBytes(StandardCharsets.UTF_8)));
        trap("deep", (request, out) -> page(out, "<div>".repeat(200_000) + "<a href='/seen'>深い</a>"));
        trap("long-line", (request, out) -> page(out, "x".repeat(8_000_000)));
        trap("nul", (request, out) -> page(out, "\0<p>\0\0ナル<a href='/se\0en'>a</a>"));
        trap(
                "liar",
                (request, out) -> PlainServer.send(
                        out, "200 OK\nContent-Type: image/png", "<html><p>嘘".getBytes(StandardCharsets.UTF_8)));
        trap(
                "long-address",
                (request, out) -> page(
                        out, "<a href='/" + "a".repeat(5_000) + "'>長い</a><a href='/" + "b".repeat(9_000) + "'>長い</a>"));
    }

    private void endlessHosts() {
        trap("calendar", (request, out) -> page(out, calendar(request.target())));
        trap("sessions", (request, out) -> page(out, "予約<a href='/?sid=" + token() + "'>一覧</a>"));
        trap("growing", (request, out) -> page(out, "案内<a href='annai/kurashi/'>案内</a>"));
        trap("maps", (request, out) -> maps(out, request.target()));
        trap(
                "wildcard",
                (request, out) -> page(
                        out, "支所<a href='http://x" + turn.incrementAndGet() + ".wildcard.aozora.example/'>支所</a>"));
        trap("map-bomb", (request, out) -> packedMap(out, request.target()));
        trap(
                "robots-circle",
                (request, out) ->
                        request.target().equals("/robots.txt") ? redirect(out, "/robots.txt") : page(out, "規則は堂々めぐり"));
        trap(
                "robots-endless",
                (request, out) -> request.target().equals("/robots.txt")
                        ? endless(out, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /himitsu\n", "# no end of it\n")
                        : page(out, "長い規則<a href='/himitsu'>x</a>"));
    }

    private void trap(String name, PlainServer.Script script) {
        hosts.put(name + ".aozora.example", script);
    }

    List<String> hosts() {
        return List.copyOf(hosts.keySet());
    }

    boolean answer(PlainServer.Request request, OutputStream out) throws IOException, InterruptedException {
        PlainServer.Script script = hosts.get(request.host());
        boolean robots =
                request.target().equals("/robots.txt") && !request.host().startsWith("robots-");
        boolean icon =
                request.target().equals("/sitemap.xml") && !request.host().startsWith("maps");
        return script == null || robots || icon
                ? PlainServer.send(out, "404 Not Found", new byte[0])
                : script.answer(request, out);
    }

    private boolean honest(PlainServer.Request request, OutputStream out) throws IOException {
        return switch (request.target()) {
            case "/" ->
                page(
                        out,
                        "青空市" + links()
                                + "<a href='https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTrapSiteForm0000000001/viewform'>申込</a>");
            case "/kurashi/" ->
                page(
                        out,
                        "くらし<a href='gomi.html'>ごみ</a><a href='/files/gomi.pdf'>PDF</a><a href='/mukashi.html'>昔</a>");
            case "/kurashi/gomi.html", "/bousai/", "/kosodate/", "/kankou/" -> page(out, "案内" + request.target());
            case "/news/1.html", "/news/2.html" -> page(out, request.target().equals("/news/1.html") ? "お知らせ" : "催し");
            case "/files/gomi.pdf", "/files/hinan.pdf" ->
                PlainServer.send(
                        out, "200 OK\nContent-Type: application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
            default -> PlainServer.send(out, "404 Not Found", new byte[0]);
        };
    }

    private String links() {
        StringBuilder links = new StringBuilder();
        hosts.keySet()
                .forEach(host -> links.append("<a href='http://").append(host).append("/'>わな</a>"));
        for (String path : List.of(
                "/kurashi/",
                "/bousai/",
                "/kosodate/",
                "/kankou/",
                "/news/1.html",
                "/news/2.html",
                "/files/hinan.pdf")) {
            links.append("<a href='").append(path).append("'>案内</a>");
        }
        return links.append("<a href='http://user:secret@www.city.aozora.example/members/'>会員</a>")
                .toString();
    }

    static boolean page(OutputStream out, String body) throws IOException {
        return PlainServer.send(
                out,
                "200 OK\nContent-Type: text/html; charset=utf-8",
                ("<!DOCTYPE html><html><body>" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean redirect(OutputStream out, String to) throws IOException {
        return PlainServer.send(out, "302 Found\nLocation: " + to, new byte[0]);
    }

    private static boolean raw(OutputStream out, String bytes) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return false;
    }

    private static boolean drip(OutputStream out, String head, String drop) throws IOException, InterruptedException {
        raw(out, head);
        for (int i = 0; i < DRIPS; i++) {
            Thread.sleep(50);
            raw(out, drop);
        }
        return false;
    }

    /** Until the client goes away. */
    private static boolean endless(OutputStream out, String head, String piece) throws IOException {
        raw(out, head);
        byte[] many = piece.repeat(1 + 16_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(many);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** 100 MB of blanks. */
    private static byte[] bomb(boolean gzip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes, new Deflater(1))) {
            byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    private static String cookies() {
        StringBuilder cookies = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            cookies.append("\nSet-Cookie: kuki").append(i).append("=").append(i);
        }
        return cookies.toString();
    }

    private static String calendar(String target) {
        String digits = target.replaceAll("\\D", "");
        int month = digits.isEmpty() ? 1 : Integer.parseInt(digits);
        return "令和" + month / 12 + "年" + (month % 12 + 1) + "月 日月火水木金土 予定はありません" + "<a href='/?m=" + (month + 1)
                + "'>翌月</a><a href='/?m=" + (month + 12) + "'>翌年</a>";
    }

    private boolean packedMap(OutputStream out, String target) throws IOException {
        return target.equals("/")
                ? page(out, "地図の束<a href='/sitemap.xml.gz'>地図</a>")
                : PlainServer.send(out, "200 OK\nContent-Type: application/gzip", bomb(true));
    }

    private String token() {
        int next = turn.incrementAndGet();
        return Integer.toHexString(next * 7919) + "a1b2c3d4e5f6" + Integer.toHexString(next * 104729 + 1);
    }

    /** A sitemap that names two more that nobody has seen. */
    private boolean maps(OutputStream out, String target) throws IOException {
        if (target.equals("/")) {
            return page(out, "地図<a href='/sitemap.xml?n=1'>地図</a>");
        }
        String locations = String.join(
                "",
                Collections.nCopies(2, "<sitemap><loc>http://maps.aozora.example/sitemap.xml?n=%d</loc></sitemap>"));
        String xml = "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + locations + "</sitemapindex>";
        String made =
                xml.replaceFirst("%d", "" + turn.incrementAndGet()).replaceFirst("%d", "" + turn.incrementAndGet());
        return PlainServer.send(out, "200 OK\nContent-Type: application/xml", made.getBytes(StandardCharsets.UTF_8));
    }
}
