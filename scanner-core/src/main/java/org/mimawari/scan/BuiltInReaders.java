package org.mimawari.scan;

import java.util.EnumMap;
import java.util.Map;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.extract.document.LinksOnly;
import org.mimawari.extract.pdf.PdfReader;

/** The reader of each format, one line each: the one visible list. */
public final class BuiltInReaders {
    private BuiltInReaders() {}

    public static DocumentReaders all() {
        QrReader codes = new QrReader();
        Map<DocumentFormat, DocumentReader> readers = new EnumMap<>(DocumentFormat.class);
        readers.put(DocumentFormat.PDF, new PdfReader(codes));
        readers.put(DocumentFormat.IMAGE, new LinksOnly(new PictureReader(codes)));
        return new DocumentReaders(readers);
    }
}
