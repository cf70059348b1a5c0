package org.mimawari.extract.office;

import java.io.IOException;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Reads workbooks of Office Open XML (xlsx, xlsm, their templates, the strict edition) as streams: all sheets, hidden ones too, with what hides their rows, columns and cells; notes and comments; what is drawn on sheets; caches of pivot tables and of other workbooks; names, changes, sources, properties; files
 * within the file. Of workbooks with binary sheets (xlsb) everything but these: each of their sheets counts as unread, and so does a data model. Passwords of sheets and of the structure hide nothing.
 *
 * <p>Memory: the texts that cells share, as UTF-8, and one row. Thread-safe. Source: ECMA-376, 5th edition.
 */
public final class XlsxReader implements DocumentReader {
    private final XmlParts xml = new XmlParts();

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        try (ZipParts zip = ZipParts.open(body, allowance)) {
            if (zip.names().stream().anyMatch(zip::isLocked)) {
                return new ReadResult.Failed<>(Cause.LOCKED);
            }
            new OfficeProperties(sink).ofPackage(zip, xml, allowance);
            return new XlsxFile(new PackageParts(zip, xml, allowance), sink, new TextLinks(url, sink), allowance)
                    .read();
        }
    }
}
