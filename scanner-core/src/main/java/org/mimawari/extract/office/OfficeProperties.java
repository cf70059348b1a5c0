package org.mimawari.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.PropertyKind;

/**
 * Tells what office documents say of themselves: the docProps of Office Open XML, the summary streams of compound files, meta.xml of OpenDocument. A value that names several people, separated by semicolons, is told name by name. Used by one thread.
 *
 * <p>Sources: ECMA-376 Part 2, 11 (core properties) and Part 1, 22.2, 22.3; [MS-OLEPS]; OpenDocument 1.3 Part 3, 4.
 */
final class OfficeProperties {
    private static final int LONGEST = 10_000;
    private static final Map<String, PropertyKind> CORE = Map.of(
            "title", PropertyKind.TITLE,
            "subject", PropertyKind.SUBJECT,
            "description", PropertyKind.SUBJECT,
            "keywords", PropertyKind.KEYWORDS,
            "category", PropertyKind.KEYWORDS,
            "creator", PropertyKind.AUTHOR,
            "lastModifiedBy", PropertyKind.LAST_EDITOR,
            "created", PropertyKind.MADE,
            "modified", PropertyKind.CHANGED);
    private static final Map<String, PropertyKind> APP = Map.of(
            "Manager", PropertyKind.MANAGER,
            "Company", PropertyKind.COMPANY,
            "HyperlinkBase", PropertyKind.OWN_PATH,
            "Template", PropertyKind.OWN_PATH);
    private static final Map<String, PropertyKind> META = Map.of(
            "title", PropertyKind.TITLE,
            "subject", PropertyKind.SUBJECT,
            "description", PropertyKind.SUBJECT,
            "keyword", PropertyKind.KEYWORDS,
            "initial-creator", PropertyKind.AUTHOR,
            "creator", PropertyKind.LAST_EDITOR,
            "printed-by", PropertyKind.LAST_EDITOR,
            "user-defined", PropertyKind.CUSTOM,
            "creation-date", PropertyKind.MADE,
            "date", PropertyKind.CHANGED);

    private final DocumentSink sink;
    private final OwnPaths paths;
    private boolean titled;

    OfficeProperties(DocumentSink sink) {
        this.sink = sink;
        this.paths = new OwnPaths(sink);
    }

    /** Of an Office Open XML file. */
    void ofPackage(ZipParts parts, XmlParts xml, Allowance allowance) throws IOException {
        XmlWalk walk = new XmlWalk(xml, allowance);
        for (String name : parts.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml") && (lower.startsWith("docprops/") || lower.startsWith("/docprops/"))) {
                Map<String, PropertyKind> known = lower.endsWith("app.xml") ? APP : CORE;
                boolean custom = lower.contains("custom");
                walk.through(
                        parts.part(name).orElseThrow(),
                        new PropertyValues(known, custom ? "property" : "", this::tell, sink::leftOut));
            }
        }
    }

    /** Of an OpenDocument file. */
    void ofOpenDocument(ZipParts parts, XmlParts xml, Allowance allowance) throws IOException {
        Optional<InputStream> meta = parts.part("meta.xml");
        if (meta.isPresent()) {
            new XmlWalk(xml, allowance).through(meta.get(), ofMeta());
        }
    }

    /** Takes the element office:meta of an OpenDocument file. */
    XmlEvents ofMeta() {
        return new PropertyValues(META, "", this::tell, sink::leftOut);
    }

    /** Of a compound file. */
    void ofCompound(DirectoryNode root) {
        if (set(root, SummaryInformation.DEFAULT_STREAM_NAME) instanceof SummaryInformation summary) {
            tell(PropertyKind.TITLE, summary.getTitle());
            tell(PropertyKind.SUBJECT, summary.getSubject());
            tell(PropertyKind.SUBJECT, summary.getComments());
            tell(PropertyKind.KEYWORDS, summary.getKeywords());
            tell(PropertyKind.AUTHOR, summary.getAuthor());
            tell(PropertyKind.LAST_EDITOR, summary.getLastAuthor());
            tell(PropertyKind.OWN_PATH, summary.getTemplate());
            tell(PropertyKind.MADE, summary.getCreateDateTime());
            tell(PropertyKind.CHANGED, summary.getLastSaveDateTime());
        }
        if (set(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME) instanceof DocumentSummaryInformation more) {
            tell(PropertyKind.MANAGER, more.getManager());
            tell(PropertyKind.COMPANY, more.getCompany());
            Map<String, Object> custom = more.getCustomProperties();
            if (custom != null) {
                custom.values().forEach(value -> tell(PropertyKind.CUSTOM, value instanceof String text ? text : ""));
            }
        }
    }

    private static @Nullable PropertySet set(DirectoryNode root, String name) {
        try {
            return root.hasEntryCaseInsensitive(name) ? PropertySetFactory.create(root, name) : null;
        } catch (IOException | HPSFException | RuntimeException damaged) {
            // The library throws anything on damaged summaries; the document can be read without.
            return null;
        }
    }

    private void tell(PropertyKind kind, @Nullable Date time) {
        tell(kind, time == null ? null : time.toInstant().toString());
    }

    private void tell(PropertyKind kind, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (value.length() > LONGEST) {
            sink.leftOut();
        }
        String text = value.substring(0, Math.min(value.length(), LONGEST)).strip();
        switch (kind) {
            case OWN_PATH -> paths.found(text);
            case TITLE -> {
                sink.property(kind, new SiteText(text));
                if (!titled) {
                    sink.title(new SiteText(text));
                    titled = true;
                }
            }
            case AUTHOR, LAST_EDITOR, MANAGER -> {
                for (String name : text.split(";", 100)) {
                    if (!name.isBlank()) {
                        sink.property(kind, new SiteText(name.strip()));
                    }
                }
            }
            default -> sink.property(kind, new SiteText(text));
        }
    }
}
