package org.mimawari.scan.document;

import java.util.EnumMap;
import java.util.Map;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.archive.ZipReader;
import org.mimawari.extract.data.CalendarReader;
import org.mimawari.extract.data.JsonReader;
import org.mimawari.extract.data.VCardReader;
import org.mimawari.extract.data.XmlReader;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.extract.mail.MailReader;
import org.mimawari.extract.mail.MailboxReader;
import org.mimawari.extract.mail.OutlookReader;
import org.mimawari.extract.mail.OutlookWrappingReader;
import org.mimawari.extract.office.DocReader;
import org.mimawari.extract.office.DocxReader;
import org.mimawari.extract.office.EncryptedReader;
import org.mimawari.extract.office.OdsReader;
import org.mimawari.extract.office.OpenDocumentReader;
import org.mimawari.extract.office.PptReader;
import org.mimawari.extract.office.PptxReader;
import org.mimawari.extract.office.RtfReader;
import org.mimawari.extract.office.XlsReader;
import org.mimawari.extract.office.XlsxReader;
import org.mimawari.extract.pdf.PdfReader;
import org.mimawari.extract.picture.PhotoReader;
import org.mimawari.extract.plain.CsvReader;
import org.mimawari.extract.plain.HtmlFileReader;
import org.mimawari.extract.plain.TextReader;
import org.mimawari.extract.plain.WebArchiveReader;

/** The reader of each format, one line each: the one visible list. */
public final class BuiltInReaders {
    private BuiltInReaders() {}

    public static DocumentReaders all() {
        QrReader codes = new QrReader();
        Map<DocumentFormat, DocumentReader> readers = new EnumMap<>(DocumentFormat.class);
        readers.put(DocumentFormat.PDF, new PdfReader(codes));
        readers.put(DocumentFormat.IMAGE, new PhotoReader(new PictureReader(codes)));
        readers.put(DocumentFormat.DOCX, new DocxReader());
        readers.put(DocumentFormat.PPTX, new PptxReader());
        readers.put(DocumentFormat.DOC, new DocReader());
        readers.put(DocumentFormat.PPT, new PptReader());
        readers.put(DocumentFormat.ODT, new OpenDocumentReader());
        readers.put(DocumentFormat.ODP, new OpenDocumentReader());
        readers.put(DocumentFormat.RTF, new RtfReader());
        readers.put(DocumentFormat.ZIP, new ZipReader());
        DocumentReader workbooks = new XlsxReader();
        readers.put(DocumentFormat.XLSX, workbooks);
        readers.put(DocumentFormat.XLSB, workbooks);
        readers.put(DocumentFormat.XLS, new XlsReader());
        readers.put(DocumentFormat.ODS, new OdsReader());
        readers.put(DocumentFormat.CSV, new CsvReader());
        readers.put(DocumentFormat.TEXT, new TextReader());
        readers.put(DocumentFormat.HTML, new HtmlFileReader(new HtmlReader(new PictureReader(codes))));
        readers.put(DocumentFormat.WEB_ARCHIVE, new WebArchiveReader());
        readers.put(DocumentFormat.JSON, new JsonReader());
        readers.put(DocumentFormat.XML, new XmlReader());
        readers.put(DocumentFormat.CONTACTS, new VCardReader());
        readers.put(DocumentFormat.CALENDAR, new CalendarReader());
        readers.put(DocumentFormat.MAIL, new MailReader());
        readers.put(DocumentFormat.MAILBOX, new MailboxReader());
        readers.put(DocumentFormat.OUTLOOK_MAIL, new OutlookReader());
        readers.put(DocumentFormat.OUTLOOK_WRAPPING, new OutlookWrappingReader());
        readers.put(DocumentFormat.ENCRYPTED_OFFICE, new EncryptedReader(readers));
        return new DocumentReaders(readers);
    }
}
