package org.mimawari.scan;

import java.util.EnumMap;
import java.util.Map;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.extract.document.LinksOnly;
import org.mimawari.extract.office.EncryptedReader;
import org.mimawari.extract.office.OdsReader;
import org.mimawari.extract.office.XlsReader;
import org.mimawari.extract.office.XlsxReader;
import org.mimawari.extract.pdf.PdfReader;
import org.mimawari.extract.plain.CsvReader;
import org.mimawari.extract.plain.TextReader;

/** The reader of each format, one line each: the one visible list. */
public final class BuiltInReaders {
    private BuiltInReaders() {}

    public static DocumentReaders all() {
        QrReader codes = new QrReader();
        Map<DocumentFormat, DocumentReader> readers = new EnumMap<>(DocumentFormat.class);
        readers.put(DocumentFormat.PDF, new LinksOnly(new PdfReader(codes)));
        readers.put(DocumentFormat.IMAGE, new LinksOnly(new PictureReader(codes)));
        DocumentReader workbooks = new XlsxReader();
        readers.put(DocumentFormat.XLSX, workbooks);
        readers.put(DocumentFormat.XLSB, workbooks);
        readers.put(DocumentFormat.XLS, new XlsReader());
        readers.put(DocumentFormat.ODS, new OdsReader());
        readers.put(DocumentFormat.CSV, new CsvReader());
        readers.put(DocumentFormat.TEXT, new TextReader());
        readers.put(DocumentFormat.ENCRYPTED_OFFICE, new EncryptedReader(readers));
        return new DocumentReaders(readers);
    }
}
