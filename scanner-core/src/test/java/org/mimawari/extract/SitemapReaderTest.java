package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.extract.SitemapTexts.HEAD;
import static org.mimawari.extract.SitemapTexts.SPACE;
import static org.mimawari.extract.SitemapTexts.addresses;
import static org.mimawari.extract.SitemapTexts.read;
import static org.mimawari.extract.SitemapTexts.sitemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

class SitemapReaderTest {
    private final SitemapReader reader = new SitemapReader();

    @Test
    void aSitemapListsPages() {
        Sitemap map = sitemap(
                HEAD + "<urlset" + SPACE + "><url><loc> https://www.city.aozora.example/a?x=1&amp;y=2 </loc></url>"
                        + "<url><loc>https://www.city.aozora.example/b</loc><lastmod>rubbish</lastmod></url></urlset>");
        assertThat(addresses(map.pages()))
                .containsExactly("https://www.city.aozora.example/a?x=1&y=2", "https://www.city.aozora.example/b");
        assertThat(map.sitemaps()).isEmpty();
        assertThat(map.whole()).isTrue();
    }

    @Test
    void anIndexListsSitemaps() {
        Sitemap map = sitemap(
                HEAD + "<sitemapindex" + SPACE + "><sitemap><loc>https://www.city.aozora.example/1.xml</loc></sitemap>"
                        + "<sitemap><loc>https://www.city.aozora.example/2.xml.gz</loc></sitemap></sitemapindex>");
        assertThat(addresses(map.sitemaps()))
                .containsExactly("https://www.city.aozora.example/1.xml", "https://www.city.aozora.example/2.xml.gz");
        assertThat(map.pages()).isEmpty();
    }

    @Test
    void aPackedSitemapIsUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write((HEAD + "<urlset" + SPACE + "><url><loc>https://www.city.aozora.example/a</loc></url></urlset>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(out.toByteArray()))
                .isInstanceOfSatisfying(ReadResult.Read.class, read -> assertThat(((Sitemap) read.value()).pages())
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urlset><url><loc>https://www.city.aozora.example/a</loc></url></urlset>",
                "<rss version='2.0'><channel><item><title>x</title><link>https://www.city.aozora.example/a</link></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='https://www.city.aozora.example/a'/></entry></feed>",
            })
    void feedsAndSitemapsWithoutNamespaceAreReadToo(String text) {
        assertThat(addresses(sitemap(HEAD + text).pages())).containsExactly("https://www.city.aozora.example/a");
    }

    @Test
    void aSitemapOfPlainTextIsRead() {
        ReadResult<Sitemap> read = reader.read(
                new Body(
                        "https://www.city.aozora.example/a\nhttps://www.city.aozora.example/b\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        true),
                PublicUrl.of("https://www.city.aozora.example/sitemap.txt"));
        assertThat(read)
                .isInstanceOfSatisfying(ReadResult.Read.class, map -> assertThat(((Sitemap) map.value()).pages())
                        .hasSize(2));
    }

    @Test
    void anEntityThatNamesAFileIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "https://www.city.aozora.example/secret");
        ReadResult<Sitemap> read = read(("<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY x SYSTEM '" + secret.toUri()
                        + "'>]><urlset" + SPACE + "><url><loc>&x;</loc></url></urlset>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(pages(read)).isEmpty();
    }

    @Test
    void anOutsideDocumentTypeIsNotFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            read(("<?xml version='1.0'?><!DOCTYPE urlset SYSTEM 'http://127.0.0.1:" + server.getLocalPort()
                            + "/x.dtd'><urlset" + SPACE + "></urlset>")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(isCalled(server)).isFalse();
        }
    }

    private static boolean isCalled(ServerSocket server) {
        try (InputStream in = server.accept().getInputStream()) {
            return true;
        } catch (java.net.SocketTimeoutException quiet) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        StringBuilder xml =
                new StringBuilder("<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY e0 'https://a.example/'>");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        xml.append("]><urlset").append(SPACE).append("><url><loc>&e29;</loc></url></urlset>");
        assertThat(pages(read(xml.toString().getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    private static List<PublicUrl> pages(ReadResult<Sitemap> result) {
        return result instanceof ReadResult.Read<Sitemap> read ? read.value().pages() : List.of();
    }

    @Test
    void aPackedBombIsCut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blanks = "<urlset> ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks);
            }
        }
        assertThat(pages(read(out.toByteArray()))).isEmpty();
    }

    @Test
    void moreAddressesThanTheProtocolAllowsAreCut() {
        StringBuilder xml = new StringBuilder(HEAD + "<urlset" + SPACE + ">");
        for (int i = 0; i < SitemapReader.MAX_ADDRESSES + 5; i++) {
            xml.append("<url><loc>https://www.city.aozora.example/").append(i).append("</loc></url>");
        }
        Sitemap map = sitemap(xml.append("</urlset>").toString());
        assertThat(map.pages()).hasSize(SitemapReader.MAX_ADDRESSES);
        assertThat(map.whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\u0001", "<", "<html><body>404</body></html>"})
    void whatIsNoSitemapIsUnreadableOrEmpty(String text) {
        ReadResult<Sitemap> read = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read instanceof ReadResult.Failed<Sitemap> failed ? failed.cause() : Cause.UNREADABLE)
                .isEqualTo(Cause.UNREADABLE);
        assertThat(pages(read)).isEmpty();
    }

    @Test
    void aSitemapThatBreaksOffGivesWhatCameBefore() {
        Sitemap map = sitemap(HEAD + "<urlset" + SPACE
                + "><url><loc>https://www.city.aozora.example/a</loc></url><url><loc>https://www.ci");
        assertThat(addresses(map.pages())).containsExactly("https://www.city.aozora.example/a");
        assertThat(map.whole()).isFalse();
    }
}
