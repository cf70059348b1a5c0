package org.mimawari.gather;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.extract.ContentReader;
import org.mimawari.extract.ContentType;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.Sitemap;
import org.mimawari.extract.SitemapReader;
import org.mimawari.extract.StyleReader;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Chooses the reader for an answer by its content. Thread-safe. */
final class Opener {
    private final ContentReader pages;
    private final ContentReader styles = new StyleReader();
    private final SitemapReader sitemaps = new SitemapReader();

    private final FileDesk files;

    Opener(FileDesk files) {
        this.files = files;
        this.pages = new HtmlReader(new PictureReader(new QrReader()));
    }

    Opened open(PublicUrl url, Body body) {
        if (body.size() == 0) {
            return new Opened.Unread(body.whole() ? Cause.UNREADABLE : Cause.TOO_LARGE);
        }
        return switch (ContentType.of(body)) {
            case PAGE -> page(body, pages.read(body, url));
            case STYLES -> styles(styles.read(body, url));
            case SITEMAP -> sitemap(sitemaps.read(body, url));
            case PDF, IMAGE, OTHER -> file(files.read(url, body));
        };
    }

    private static Opened page(Body body, ReadResult<Reading> result) {
        if (result instanceof ReadResult.Read<Reading> read) {
            return new Opened.WebPage(read.value(), body);
        }
        return new Opened.Unread(causeOf(result));
    }

    private static Opened styles(ReadResult<Reading> result) {
        if (result instanceof ReadResult.Read<Reading> read) {
            return new Opened.Styles(read.value());
        }
        return new Opened.Unread(causeOf(result));
    }

    private static Opened file(FileDesk.FileRead read) {
        return read.fact().pages() instanceof Observed.Unseen<Integer> unseen
                ? new Opened.ClosedFile(read.fact(), unseen.cause())
                : new Opened.File(read);
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
