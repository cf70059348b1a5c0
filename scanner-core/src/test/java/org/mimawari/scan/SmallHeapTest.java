package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.gather.PlainServer;

/** A heap of 128 MB is enough for the worst that a site can send. */
class SmallHeapTest {
    private static final int MB = 1_000_000;
    private static final List<String> HONEST = List.of("/", "/a.html", "/b.html", "/c.html");

    @TempDir
    private Path folder;

    private final byte[] bomb;

    SmallHeapTest() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("<?xml version='1.0'?><urlset>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 300; i++) {
                out.write(" ".repeat(MB).getBytes(StandardCharsets.US_ASCII));
            }
        }
        bomb = packed.toByteArray();
    }

    @Test
    void everyHonestPageIsSeenBesideAllThatIsTooLarge() throws Exception {
        Path result = folder.resolve("seen.txt");
        try (PlainServer server = new PlainServer(this::answer)) {
            Process scan = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SmallHeapScan.class.getName(),
                            folder.toString(),
                            String.valueOf(server.port()),
                            result.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile())
                    .start();
            boolean ended = scan.waitFor(4, TimeUnit.MINUTES);
            scan.destroyForcibly();
            assertThat(ended).isTrue();
            assertThat(scan.exitValue()).as(() -> said()).isZero();
        }
        List<String> seen = Files.readAllLines(result, StandardCharsets.UTF_8);
        HONEST.forEach(path -> assertThat(seen).contains("Page " + path));
        assertThat(seen).contains("TOO_LARGE /gyou.html", "TOO_LARGE /bakudan.html", "TOO_LARGE /ooki.pdf");
        assertThat(seen).anyMatch(line -> line.endsWith(" /sitemap.xml"));
        assertThat(seen).contains("Page /fukai.html").contains("Page /shita.html");
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "nothing";
        }
    }

    private boolean answer(PlainServer.Request request, OutputStream out) throws IOException {
        String target = request.target();
        String html = "200 OK\nContent-Type: text/html; charset=utf-8";
        return switch (target) {
            case "/" ->
                page(
                        out,
                        "<a href='a.html'>a</a><a href='fukai.html'>f</a><a href='gyou.html'>g</a><a href='b.html'>b</a>"
                                + "<a href='bakudan.html'>n</a><a href='ooki.pdf'>p</a><a href='bakudan.xml.gz'>x</a>"
                                + "<a href='tagu.html'>t</a><a href='ren.html'>r</a><a href='c.html'>c</a>");
            case "/a.html", "/b.html", "/c.html", "/shita.html" -> page(out, target + "の案内");
            case "/fukai.html" -> page(out, "<div>".repeat(1_000_000) + "<a href='/shita.html'>深い</a>");
            case "/gyou.html" -> large(out, "text/html; charset=utf-8", "", "あ".repeat(1_000), 64);
            case "/tagu.html" -> large(out, "text/html; charset=utf-8", "", "<p a=1 b=2>x<b>", 15);
            case "/ooki.pdf" -> large(out, "application/pdf", "%PDF-1.4\n", "x".repeat(1_000), 64);
            case "/ren.html" -> links(out);
            case "/bakudan.html" -> PlainServer.send(out, html + "\nContent-Encoding: gzip", bomb);
            case "/bakudan.xml.gz" -> PlainServer.send(out, "200 OK\nContent-Type: application/gzip", bomb);
            case "/sitemap.xml" -> map(out);
            default -> PlainServer.send(out, "404 Not Found", new byte[0]);
        };
    }

    private static boolean page(OutputStream out, String body) throws IOException {
        return PlainServer.send(
                out,
                "200 OK\nContent-Type: text/html; charset=utf-8",
                ("<!DOCTYPE html><body>" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean large(OutputStream out, String type, String head, String piece, int megabytes)
            throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n" + head)
                .getBytes(StandardCharsets.UTF_8));
        byte[] bytes = piece.repeat(1 + 50_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
        for (long sent = 0; sent < (long) megabytes * MB; sent += bytes.length) {
            out.write(bytes);
        }
        out.flush();
        return false;
    }

    private static boolean links(OutputStream out) throws IOException {
        StringBuilder links = new StringBuilder("<!DOCTYPE html><body>");
        for (int i = 0; i < 100_000; i++) {
            links.append("<a href='/nai/")
                    .append(i)
                    .append(".html'>案内")
                    .append(i)
                    .append("</a>");
        }
        return page(out, links.toString());
    }

    private static boolean map(OutputStream out) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nConnection: close\r\n\r\n<?xml version='1.0'?>"
                        + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>")
                .getBytes(StandardCharsets.UTF_8));
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            // Of another site: the addresses must not use up the run's own.
            some.append("<url><loc>http://www.pref.midori.example/m/").append(i).append("</loc></url>");
            if (some.length() > 60_000) {
                out.write(some.toString().getBytes(StandardCharsets.UTF_8));
                some.setLength(0);
            }
        }
        out.write((some + "</urlset>").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return false;
    }
}
