package org.mimawari.extract.document;

import java.nio.charset.StandardCharsets;
import org.mimawari.content.Body;
import org.mimawari.extract.PictureFormat;

/** Formats of documents, told by their bytes: names and headers lie. */
public enum DocumentFormat {
    PDF,
    IMAGE,
    /** Office Open XML: xlsx, xlsm, xltx. */
    XLSX,
    DOCX,
    PPTX,
    /** The compound files of Office 97 to 2003. */
    XLS,
    DOC,
    PPT,
    /** OpenDocument. */
    ODS,
    ODT,
    ODP,
    RTF,
    CSV,
    TEXT,
    ZIP,
    /** A compound file that holds an encrypted Office Open XML document. */
    ENCRYPTED_OFFICE,
    UNKNOWN;

    private static final int LOOK_AT = 1024;

    public static DocumentFormat of(Body body) {
        byte[] bytes = body.bytes();
        if (PictureFormat.of(bytes) != PictureFormat.NONE) {
            return IMAGE;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-") ? PDF : UNKNOWN;
    }
}
