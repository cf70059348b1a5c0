package org.mimawari.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.term.PublicUrl;

/** Lists that a test writes, and what is read of them. */
final class SitemapTexts {
    static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/sitemap.xml");
    static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>";
    static final String SPACE = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'";

    private static final SitemapReader READER = new SitemapReader();

    private SitemapTexts() {}

    static ReadResult<Sitemap> read(byte[] bytes) {
        return READER.read(new Body(bytes, "", true), URL);
    }

    static Sitemap sitemap(String text) {
        return ((ReadResult.Read<Sitemap>) read(text.getBytes(StandardCharsets.UTF_8))).value();
    }

    static List<String> addresses(List<PublicUrl> urls) {
        return urls.stream().map(PublicUrl::address).toList();
    }
}
