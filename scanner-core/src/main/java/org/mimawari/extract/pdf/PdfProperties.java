package org.mimawari.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.PropertyKind;

/** Hands on what a file says of itself and its makers: its table of properties, its XMP packet, and what programs keep for themselves. Each value once. Used by one thread. */
final class PdfProperties {
    private static final int MOST_BYTES = 1_000_000;
    /** Of what programs keep for themselves, where only paths are looked for. */
    private static final int MOST_NODES = 500;

    private static final int LONGEST = 10_000;
    private static final COSName PIECES = COSName.getPDFName("PieceInfo");

    private final DocumentSink sink;
    private final Set<String> given = new HashSet<>();

    PdfProperties(DocumentSink sink) {
        this.sink = sink;
    }

    void of(PDDocument document) throws IOException {
        COSDictionary info = document.getDocumentInformation().getCOSObject();
        for (COSName key : info.keySet()) {
            if (info.getDictionaryObject(key) instanceof COSString value) {
                give(key.getName(), value.getString());
            }
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream packet) {
            packet(packet);
        }
        pieces(catalog.getCOSDictionary(PIECES));
    }

    private void packet(COSStream packet) throws IOException {
        try (InputStream in = packet.createInputStream()) {
            boolean all = new PdfXml().leaves(in.readNBytes(MOST_BYTES), "", this::give);
            if (!all || in.read() >= 0) {
                sink.leftOut();
            }
        } catch (XMLStreamException damaged) {
            // What came before the damage is handed on.
        }
    }

    /** What a program keeps in the file for itself. */
    void pieces(@Nullable COSDictionary pieces) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<COSBase> open = new ArrayDeque<>();
        add(open, pieces, seen);
        for (int count = 0; !open.isEmpty() && count < MOST_NODES; count++) {
            COSBase next = open.remove();
            if (next instanceof COSString value) {
                // Most of it is settings: of what is readable only paths tell of people.
                give("", value.getString());
            } else if (next instanceof COSDictionary several) {
                several.keySet().forEach(key -> add(open, several.getDictionaryObject(key), seen));
            } else if (next instanceof COSArray list) {
                for (int i = 0; i < Math.min(list.size(), MOST_NODES); i++) {
                    add(open, list.getObject(i), seen);
                }
            }
        }
    }

    private static void add(ArrayDeque<COSBase> open, @Nullable COSBase part, Set<COSBase> seen) {
        if (part != null && open.size() < MOST_NODES && seen.add(part)) {
            open.add(part);
        }
    }

    private void give(String name, String value) {
        String text = value.strip();
        PropertyKind kind = isPath(text) ? PropertyKind.OWN_PATH : kind(name);
        if (kind == null || text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST) {
            sink.leftOut();
        } else if (given.add(kind + text)) {
            sink.property(kind, new SiteText(text));
        }
    }

    private static @Nullable PropertyKind kind(String name) {
        return switch (name) {
            case "Title", "title" -> PropertyKind.TITLE;
            case "Author", "creator" -> PropertyKind.AUTHOR;
            case "Subject", "description" -> PropertyKind.SUBJECT;
            case "Keywords", "subject" -> PropertyKind.KEYWORDS;
            case "Company" -> PropertyKind.COMPANY;
            case "Manager" -> PropertyKind.MANAGER;
            case "LastModifiedBy", "LastSavedBy", "lastModifiedBy" -> PropertyKind.LAST_EDITOR;
            case "OwnerName" -> PropertyKind.CAMERA_OWNER;
            case "CreationDate", "CreateDate" -> PropertyKind.MADE;
            case "ModDate", "ModifyDate" -> PropertyKind.CHANGED;
            case "Creator", "Producer", "CreatorTool", "Trapped" -> null;
            default -> isTechnical(name) ? null : PropertyKind.CUSTOM;
        };
    }

    /** Names of XMP that hold dates, numbers and names of programs: those begin small, and those of makers large. */
    private static boolean isTechnical(String name) {
        return name.isEmpty()
                || !Character.isUpperCase(name.codePointAt(0)) && name.codePointAt(0) < 0x80
                || name.endsWith("Date")
                || name.endsWith("ID")
                || name.startsWith("GTS_")
                || name.startsWith("PTEX");
    }

    private static boolean isPath(String text) {
        boolean drive = text.length() > 3
                && Character.isLetter(text.charAt(0))
                && text.charAt(1) == ':'
                && (text.charAt(2) == '\\' || text.charAt(2) == '/');
        return drive
                || text.startsWith("\\\\")
                || text.startsWith("file:/")
                || text.startsWith("/Users/")
                || text.startsWith("/home/");
    }
}
