package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.content.Body;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%PDF-1.7 | text/html | PDF",
                "rubbish%PDF-1.4 | | PDF",
                "<!DOCTYPE html><html> | application/pdf | PAGE",
                "<?xml version='1.0'?><!-- x --> <html> | application/octet-stream | PAGE",
                "<p>お知らせ | | PAGE",
                "お知らせ | text/html; charset=utf-8 | PAGE",
                "お知らせ | text/plain | OTHER",
                "<?xml version='1.0'?><urlset> | text/html | SITEMAP",
                "<?xml version='1.0'?><sitemapindex> | application/xml | SITEMAP",
                "<rss version='2.0'> | text/xml | SITEMAP",
                "<feed xmlns='http://www.w3.org/2005/Atom'> | | SITEMAP",
                "GIF89a | text/html | IMAGE",
                "damaged | application/pdf | PDF",
                "damaged | image/png | IMAGE",
                "<svg xmlns='http://www.w3.org/2000/svg'> | image/svg+xml | OTHER",
                "{} | application/json | OTHER",
                "[{\"name\":1}] | text/html; charset=utf-8 | OTHER",
                "{ \"name\":1} | text/html | OTHER",
                "{本文} | text/html | PAGE",
                "[お知らせ] | text/html | PAGE",
                "BEGIN:VCARD | text/html | OTHER",
                "begin:vcalendar | text/html | OTHER",
                "<?xml version='1.0'?><list><a/></list> | application/xml | OTHER",
                "{\\rtf1 a} | text/html | OTHER",
                "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table> | application/vnd.ms-excel | PAGE",
            })
    void theBytesTellAndTheHeaderHelps(String start, String header, ContentType type) {
        assertThat(ContentType.of(new Body(start.getBytes(StandardCharsets.UTF_8), header == null ? "" : header, true)))
                .isEqualTo(type);
    }

    @Test
    void aPackedSitemapIsASitemapAndOtherPackedFilesAreNot() throws IOException {
        assertThat(ContentType.of(new Body(packed("<?xml version='1.0'?><urlset>"), "application/x-gzip", true)))
                .isEqualTo(ContentType.SITEMAP);
        assertThat(ContentType.of(new Body(packed("name,phone"), "application/x-gzip", true)))
                .isEqualTo(ContentType.OTHER);
    }

    @Test
    void anOfficeFileIsOtherWhateverTheHeaderSays() {
        assertThat(ContentType.of(new Body(new byte[] {'P', 'K', 3, 4, 20, 0}, "text/html", true)))
                .isEqualTo(ContentType.OTHER);
    }

    @Test
    void nothingIsOther() {
        assertThat(ContentType.of(Body.EMPTY)).isEqualTo(ContentType.OTHER);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
