package org.mimawari.gather.probe;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.site.ShareKind;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;

/**
 * One file or folder in a Google Drive by its kind and id, whatever address named it.
 *
 * @param type what it is as far as its address tells
 * @param series by what kind of id it is named
 */
record GoogleFile(Type type, Series series, String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{8,200}");

    /** What the address says that the file is. */
    enum Type {
        SHEET(ShareKind.SHEET, "https://docs.google.com/spreadsheets/", "edit", "pubhtml"),
        DOCUMENT(ShareKind.TEXT, "https://docs.google.com/document/", "edit", "pub"),
        SLIDES(ShareKind.SLIDES, "https://docs.google.com/presentation/", "edit", "pub"),
        DRAWING(ShareKind.DRAWING, "https://docs.google.com/drawings/", "edit", "pub"),
        FILE(ShareKind.FILE, "https://drive.google.com/file/", "view", "view"),
        FOLDER(ShareKind.FOLDER, "https://drive.google.com/drive/folders/", "", ""),
        /** A file, a folder, or a document: only asking tells. */
        ANY(ShareKind.FILE, "https://drive.google.com/open?id=", "", ""),
        /** A sheet by the kind of key that Google gave until 2014: where it redirects tells which sheet it is now. */
        OLD_SHEET(ShareKind.SHEET, "https://docs.google.com/spreadsheet/", "ccc", "pub");

        private static final Map<String, Type> BY_THING = Map.of(
                "sheet", SHEET,
                "document", DOCUMENT,
                "slides", SLIDES,
                "drawing", DRAWING,
                "file", FILE,
                "folder", FOLDER,
                "file or folder", ANY,
                "old sheet", OLD_SHEET);

        private final ShareKind kind;
        private final String base;
        private final String page;
        private final String published;

        Type(ShareKind kind, String base, String page, String published) {
            this.kind = kind;
            this.base = base;
            this.page = page;
            this.published = published;
        }
    }

    /** By what kind of id the file is named, and whether it is the edition that its owner published to the web. */
    enum Series {
        FILE,
        FILE_PUBLISHED,
        PUBLISHED
    }

    static GoogleFile of(Sighting sighting) {
        Type type = Type.BY_THING.getOrDefault(sighting.thing(), Type.ANY);
        Map<String, String> parts = sighting.parts();
        String published = parts.getOrDefault("published", "");
        if (!published.isEmpty()) {
            return new GoogleFile(type, Series.PUBLISHED, id(published));
        }
        boolean edition = sighting.kind() == AddressKind.PUBLISHED;
        String id = id(parts.getOrDefault("key", sighting.id()));
        return new GoogleFile(type, edition ? Series.FILE_PUBLISHED : Series.FILE, id);
    }

    /** The id without what a text put behind the address, such as a Japanese full stop. */
    private static String id(String written) {
        Matcher id = ID.matcher(written);
        return id.lookingAt() ? id.group() : written;
    }

    ShareKind kind() {
        return type.kind;
    }

    /** Whether only where its address redirects to says what it is. */
    boolean isHidden() {
        return type == Type.ANY || type == Type.OLD_SHEET;
    }

    boolean isPublished() {
        return series != Series.FILE;
    }

    boolean isSameAs(GoogleFile other) {
        return id.equals(other.id) && isPublished() == other.isPublished();
    }

    /** The one address for looking at it. */
    PublicUrl page() {
        String last = isPublished() ? type.published : type.page;
        return switch (type) {
            case FOLDER, ANY -> PublicUrl.of(type.base + id);
            case OLD_SHEET -> PublicUrl.of(type.base + last + "?key=" + id);
            default -> PublicUrl.of(type.base + folder() + id + '/' + last);
        };
    }

    private String folder() {
        return series == Series.PUBLISHED ? "d/e/" : "d/";
    }

    /**
     * The address that gives one table of a sheet as CSV.
     *
     * @param table number of the table within the sheet; the first one if empty
     */
    PublicUrl rows(Optional<String> table) {
        String gid = table.map(number -> "&gid=" + number).orElse("");
        String asked = isPublished() ? "/pub?output=csv" : "/export?format=csv";
        String single = isPublished() && table.isPresent() ? "&single=true" : "";
        return PublicUrl.of(type.base + folder() + id + asked + gid + single);
    }
}
