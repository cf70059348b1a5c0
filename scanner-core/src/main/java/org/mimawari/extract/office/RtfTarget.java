package org.mimawari.extract.office;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PropertyKind;

/** Where the text of a group of rich text belongs. Source: Rich Text Format Specification 1.9.1. */
enum RtfTarget {
    /** The document, as it is read. */
    TEXT,
    /** Beside the document, in plain sight: headers, notes. */
    BESIDE,
    /** The text of a box or shape. */
    BOX,
    COMMENT,
    VARIABLE,
    /** The code of a field. */
    CODE,
    RESULT,
    PICTURE,
    OBJECT,
    FONTS,
    COLOURS,
    AUTHORS,
    TITLE,
    SUBJECT,
    KEYWORDS,
    AUTHOR,
    EDITOR,
    MANAGER,
    COMPANY,
    CUSTOM,
    COMMENT_AUTHOR,
    PATH,
    /** Has no text of its own, but groups that may. */
    FRAME,
    /** Left out with all groups within. */
    NOTHING;

    private static final Map<String, RtfTarget> BY_WORD = Map.ofEntries(
            Map.entry("header", BESIDE),
            Map.entry("headerl", BESIDE),
            Map.entry("headerr", BESIDE),
            Map.entry("headerf", BESIDE),
            Map.entry("footer", BESIDE),
            Map.entry("footerl", BESIDE),
            Map.entry("footerr", BESIDE),
            Map.entry("footerf", BESIDE),
            Map.entry("footnote", BESIDE),
            Map.entry("shptxt", BOX),
            Map.entry("dptxbxtext", BOX),
            Map.entry("annotation", COMMENT),
            Map.entry("atnauthor", COMMENT_AUTHOR),
            Map.entry("docvar", VARIABLE),
            Map.entry("fldinst", CODE),
            Map.entry("fldrslt", RESULT),
            Map.entry("pict", PICTURE),
            Map.entry("objdata", OBJECT),
            Map.entry("fonttbl", FONTS),
            Map.entry("colortbl", COLOURS),
            Map.entry("revtbl", AUTHORS),
            Map.entry("title", TITLE),
            Map.entry("subject", SUBJECT),
            Map.entry("doccomm", SUBJECT),
            Map.entry("keywords", KEYWORDS),
            Map.entry("category", KEYWORDS),
            Map.entry("author", AUTHOR),
            Map.entry("operator", EDITOR),
            Map.entry("manager", MANAGER),
            Map.entry("company", COMPANY),
            Map.entry("staticval", CUSTOM),
            Map.entry("template", PATH),
            Map.entry("mmconnectstr", PATH),
            Map.entry("mmconnectstrdata", PATH),
            Map.entry("hlinkbase", PATH),
            Map.entry("info", FRAME),
            Map.entry("userprops", FRAME),
            Map.entry("object", FRAME),
            Map.entry("shp", FRAME),
            Map.entry("shpinst", FRAME),
            Map.entry("shpgrp", FRAME),
            Map.entry("do", FRAME),
            Map.entry("sp", FRAME),
            Map.entry("sv", FRAME),
            Map.entry("sn", NOTHING),
            Map.entry("mailmerge", FRAME),
            Map.entry("mmodso", FRAME),
            Map.entry("mmodsoudldata", NOTHING),
            Map.entry("upr", FRAME),
            Map.entry("stylesheet", NOTHING),
            Map.entry("nonshppict", NOTHING),
            Map.entry("shprslt", NOTHING),
            Map.entry("propname", NOTHING),
            Map.entry("atnid", NOTHING),
            Map.entry("atnref", NOTHING),
            Map.entry("atndate", NOTHING),
            Map.entry("xe", NOTHING),
            Map.entry("tc", NOTHING),
            Map.entry("bkmkstart", NOTHING),
            Map.entry("bkmkend", NOTHING),
            Map.entry("listtext", NOTHING),
            Map.entry("pntext", NOTHING),
            Map.entry("filetbl", NOTHING));

    /** Null for a word that begins no other target. */
    static @Nullable RtfTarget of(String word) {
        return BY_WORD.get(word);
    }

    /** Whether its text is read by people as running text. */
    boolean isText() {
        return this == TEXT || this == BESIDE || this == BOX || this == COMMENT || this == RESULT || this == VARIABLE;
    }

    /** Whether its text is a value that is told as a whole. */
    boolean isKept() {
        return this == PATH || property() != null;
    }

    /** Which property it tells; null for none. */
    @Nullable
    PropertyKind property() {
        return switch (this) {
            case TITLE -> PropertyKind.TITLE;
            case SUBJECT -> PropertyKind.SUBJECT;
            case KEYWORDS -> PropertyKind.KEYWORDS;
            case AUTHOR -> PropertyKind.AUTHOR;
            case EDITOR -> PropertyKind.LAST_EDITOR;
            case MANAGER -> PropertyKind.MANAGER;
            case COMPANY -> PropertyKind.COMPANY;
            case CUSTOM -> PropertyKind.CUSTOM;
            case COMMENT_AUTHOR, AUTHORS -> PropertyKind.COMMENT_AUTHOR;
            default -> null;
        };
    }
}
