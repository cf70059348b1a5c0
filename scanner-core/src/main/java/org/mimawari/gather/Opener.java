package org.mimawari.gather;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.extract.ContentReader;
import org.mimawari.extract.ContentType;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PdfReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.Sitemap;
import org.mimawari.extract.SitemapReader;
import org.mimawari.extract.StyleReader;
import org.mimawari.site.DocumentKind;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Chooses the reader for an answer by its content. Thread-safe. */
final class Opener {
    private final ContentReader pages;
    private final ContentReader pdfs;
    private final ContentReader pictures;
    private final ContentReader styles = new StyleReader();
    private final SitemapReader sitemaps = new SitemapReader();

    Opener() {
        QrReader codes = new QrReader();
        PictureReader pictureReader = new PictureReader(codes);
        pictures = pictureReader;
        pages = new HtmlReader(pictureReader);
        pdfs = new PdfReader(codes);
    }

    Opened open(PublicUrl url, Body body) {
        if (body.size() == 0) {
            return new Opened.Unread(body.whole() ? Cause.UNREADABLE : Cause.TOO_LARGE);
        }
        return switch (ContentType.of(body)) {
            case PAGE -> page(pages.read(body, url));
            case PDF -> file(DocumentKind.PDF, pdfs.read(body, url));
            case IMAGE -> file(DocumentKind.IMAGE, pictures.read(body, url));
            case STYLES -> styles(styles.read(body, url));
            case SITEMAP -> sitemap(sitemaps.read(body, url));
            case OTHER -> new Opened.ClosedFile(DocumentKind.OTHER, Cause.NOT_ATTEMPTED);
        };
    }

    private static Opened page(ReadResult<Reading> result) {
        if (result instanceof ReadResult.Read<Reading> read) {
            return new Opened.WebPage(read.value());
        }
        return new Opened.Unread(causeOf(result));
    }

    private static Opened styles(ReadResult<Reading> result) {
        if (result instanceof ReadResult.Read<Reading> read) {
            return new Opened.Styles(read.value());
        }
        return new Opened.Unread(causeOf(result));
    }

    private static Opened file(DocumentKind kind, ReadResult<Reading> result) {
        if (result instanceof ReadResult.Read<Reading> read) {
            return new Opened.File(kind, read.value());
        }
        return new Opened.ClosedFile(kind, causeOf(result));
    }

    private static Opened sitemap(ReadResult<Sitemap> result) {
        if (result instanceof ReadResult.Read<Sitemap> read) {
            List<PublicUrl> all = new ArrayList<>(read.value().sitemaps());
            all.addAll(read.value().pages());
            return new Opened.SiteMap(all, read.value().whole());
        }
        return new Opened.Unread(causeOf(result));
    }

    private static Cause causeOf(ReadResult<?> result) {
        return result instanceof ReadResult.Failed<?> failed ? failed.cause() : Cause.UNREADABLE;
    }
}
