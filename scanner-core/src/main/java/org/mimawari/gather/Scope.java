package org.mimawari.gather;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mimawari.gather.trap.Growth;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;
import org.mimawari.term.Via;

/** Decides which addresses the walk asks for, and in which lane. */
final class Scope {
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff");
    private static final Set<String> DOCUMENTS = Set.of(
            "pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pptm", "odt", "ods", "odp", "rtf",
            "csv", "tsv", "txt", "zip", "lzh", "jtd", "jtt", "xdw", "xlsb", "json", "jsonl", "ndjson", "geojson", "vcf",
            "ics");
    private static final Set<String> NEITHER = Set.of(
            "js", "mjs", "ico", "svg", "woff", "woff2", "ttf", "eot", "mp3", "mp4", "m4a", "mov", "avi", "wmv", "mpg",
            "webm", "wav", "exe", "msi", "dmg", "iso");

    private static final String STYLES = "css";

    private final SiteSettings site;
    private final Shorteners shorteners;

    Scope(SiteSettings site, Shorteners shorteners) {
        this.site = site;
        this.shorteners = shorteners;
    }

    /** The lane of an address that is to be asked; empty for one that is not the walk's business. */
    Optional<Lane> lane(PublicUrl url, Via via) {
        if (via == Via.SENDING_FORM) {
            return Optional.empty();
        }
        String extension = extension(url.path());
        if (!site.owns(url)) {
            return foreign(url, via);
        }
        if (extension.equals(STYLES)) {
            return isAsked(url) && via == Via.IMAGE ? Optional.of(Lane.IMAGE) : Optional.empty();
        }
        if (NEITHER.contains(extension) || !isAsked(url)) {
            return Optional.empty();
        }
        if (IMAGES.contains(extension) || via == Via.IMAGE) {
            return Optional.of(Lane.IMAGE);
        }
        return Optional.of(DOCUMENTS.contains(extension) ? Lane.DOCUMENT : Lane.PAGE);
    }

    private boolean isAsked(PublicUrl url) {
        return !site.excludes(url) && !Growth.isIn(url);
    }

    /** A picture that an own page shows is part of the page wherever it lies; a short address hides where it leads. */
    private Optional<Lane> foreign(PublicUrl url, Via via) {
        if (via == Via.IMAGE) {
            String extension = extension(url.path());
            return NEITHER.contains(extension) || extension.equals(STYLES) ? Optional.empty() : Optional.of(Lane.IMAGE);
        }
        return isQr(via) || isShort(url) ? Optional.of(Lane.SHORT) : Optional.empty();
    }

    boolean owns(PublicUrl url) {
        return site.owns(url);
    }

    /** Whether the address hides where it leads, so that it is asked that first. */
    boolean isShort(PublicUrl url) {
        return !site.owns(url) && shorteners.knows(url);
    }

    private static boolean isQr(Via via) {
        return via == Via.QR_IN_PDF || via == Via.QR_IN_IMAGE || via == Via.QR_IN_OFFICE;
    }

    /** Why an address that has no lane is left alone; empty for one that is not the site's, which is nobody's business. */
    Optional<Skip> reason(PublicUrl url) {
        if (!site.owns(url)) {
            return Optional.empty();
        }
        if (site.excludes(url)) {
            return Optional.of(Skip.EXCLUDED);
        }
        return Optional.of(Growth.isIn(url) ? Skip.ENDLESS : Skip.OTHER_MEDIA);
    }

    /** Whether the name says that it is a picture. */
    static boolean isPicture(PublicUrl url) {
        return IMAGES.contains(extension(url.path()));
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
