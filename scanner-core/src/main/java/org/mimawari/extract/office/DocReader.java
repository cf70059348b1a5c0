package org.mimawari.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.PublicUrl;

/** Reads the Word documents of Office 97 to 2003, and the text of those of Word 6 and 95. The library holds a document as a whole. Thread-safe. */
public final class DocReader implements DocumentReader {
    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance)
            throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(body.bytes()))) {
            new OfficeProperties(sink).ofCompound(file.getRoot());
            TextFlow flow = new TextFlow(sink, new TextLinks(url, sink));
            return read(file, flow, sink, allowance);
        } catch (EncryptedDocumentException locked) {
            return new ReadResult.Failed<>(Cause.LOCKED);
        }
    }

    private static ReadResult<DocumentExtent> read(
            POIFSFileSystem file, TextFlow flow, DocumentSink sink, Allowance allowance) throws IOException {
        try (HWPFDocument document = new HWPFDocument(file)) {
            return new DocWork(document, flow, sink, allowance).read();
        } catch (OldFileFormatException old) {
            try (HWPFOldDocument document = new HWPFOldDocument(file)) {
                for (String paragraph : document.getRange().text().split("\r")) {
                    allowance.check();
                    flow.add(Concealment.NONE, paragraph.replaceAll("[\\x00-\\x08\\x0b-\\x1f]", " "));
                    flow.endParagraph();
                }
                flow.end();
            }
            // What is hidden in them is not told apart.
            return new ReadResult.Read<>(DocumentExtent.IN_PART);
        }
    }
}
