package org.mimawari.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Reads workbooks of Excel 97 to 2003, record by record, with what hides sheets, rows, columns and cells, notes, links, caches and properties, and those in the XML of Excel 2003. Of older ones (Excel 2 to 95) only the text of all sheets, which counts as read in part: what is hidden there is not told apart. Thread-safe.
 *
 * <p>Source: [MS-XLS].
 */
public final class XlsReader implements DocumentReader {
    private static final String WORKBOOK = "Workbook";
    private static final String CHANGES = "Revision Log";

    private final XmlParts xml = new XmlParts();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        TextLinks links = new TextLinks(url, sink);
        if (isMarkup(body.bytes())) {
            return markup(body, sink, links, allowance);
        }
        if (FileMagic.valueOf(body.bytes()) != FileMagic.OLE2) {
            return old(new OldExcelExtractor(new ByteArrayInputStream(body.bytes())), sink, links);
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(body.bytes()))) {
            DirectoryNode root = file.getRoot();
            new OfficeProperties(sink).ofCompound(root);
            if (!root.hasEntryCaseInsensitive(WORKBOOK)) {
                return old(new OldExcelExtractor(root), sink, links);
            }
            return workbook(root, sink, links, allowance);
        } catch (EncryptedDocumentException locked) {
            return new ReadResult.Failed<>(Cause.LOCKED);
        } catch (OldExcelFormatException old) {
            return old(new OldExcelExtractor(new ByteArrayInputStream(body.bytes())), sink, links);
        }
    }

    private static boolean isMarkup(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] < 0 || bytes[at] <= ' ' && bytes[at] >= 0)) {
            at++;
        }
        return at < bytes.length && at < 16 && bytes[at] == '<';
    }

    private ReadResult<DocumentExtent> markup(Body body, DocumentSink sink, TextLinks links, Allowance allowance)
            throws IOException {
        allowance.unpacked(body.size());
        XmlWalk walk = new XmlWalk(xml, allowance);
        List<Concealment> hidden = new ArrayList<>();
        walk.through(new ByteArrayInputStream(body.bytes()), new SpreadsheetXml.Visibility(hidden));
        SpreadsheetXml sheets = new SpreadsheetXml(sink, links, hidden);
        boolean whole = walk.through(new ByteArrayInputStream(body.bytes()), sheets);
        return sheets.sheets() == 0
                ? new ReadResult.Failed<>(Cause.UNREADABLE)
                : new ReadResult.Read<>(new DocumentExtent(sheets.sheets(), whole ? 0 : 1));
    }

    private static ReadResult<DocumentExtent> old(OldExcelExtractor old, DocumentSink sink, TextLinks links)
            throws IOException {
        try (old) {
            for (String line : old.getText().split("\n", -1)) {
                if (!line.isBlank()) {
                    sink.text(Place.WHOLE, Concealment.NONE, new SiteText(line));
                    links.printed(Place.WHOLE, line);
                }
            }
            return new ReadResult.Read<>(DocumentExtent.IN_PART);
        }
    }

    private static ReadResult<DocumentExtent> workbook(
            DirectoryNode root, DocumentSink sink, TextLinks links, Allowance allowance) throws IOException {
        XlsBook book = new XlsBook(sink, links);
        boolean whole = true;
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(WORKBOOK))) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                allowance.check();
                book.take(record);
            }
        } catch (EncryptedDocumentException | OldExcelFormatException | Deadline.Passed | Allowance.Exceeded other) {
            throw other;
        } catch (RecordFormatException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | ArithmeticException damaged) {
            // The library throws all of these on damaged records; what came before stands.
            whole = false;
        }
        book.end();
        new XlsObjects(sink, allowance).of(root);
        int pages = Math.max(1, book.sheets());
        boolean unread = !whole || book.unread() > 0 || root.hasEntryCaseInsensitive(CHANGES);
        return new ReadResult.Read<>(
                new DocumentExtent(pages, unread ? Math.max(1, Math.min(pages, book.unread())) : 0));
    }
}
