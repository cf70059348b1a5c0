package org.mimawari.extract.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.mimawari.content.Body;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.PublicUrl;

/** Reads PDF files for tests. */
final class PdfTold {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.pdf");

    private PdfTold() {}

    /** What the reader tells of a file that it must be able to read. */
    static Told of(byte[] bytes) {
        Told told = new Told();
        ReadResult<DocumentExtent> result =
                new PdfReader(new QrReader()).read(new Body(bytes, "", true), URL, told, Allowance.usual());
        if (!(result instanceof ReadResult.Read<DocumentExtent> read)
                || read.value().unread() > 0) {
            throw new AssertionError("not read whole: " + result);
        }
        return told;
    }

    /** A part that is painted as a whole. */
    static PDFormXObject form(PDDocument document, String content, boolean group) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(0, 0, 1000, 1000));
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        if (group) {
            COSDictionary dictionary = new COSDictionary();
            dictionary.setItem(COSName.S, COSName.TRANSPARENCY);
            form.getCOSObject().setItem(COSName.GROUP, dictionary);
        }
        return form;
    }
}
