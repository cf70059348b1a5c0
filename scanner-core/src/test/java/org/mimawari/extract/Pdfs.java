package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDF files for tests, page by page. */
final class Pdfs implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    Pdfs title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    Pdfs page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    Pdfs text(String... lines) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            out.setLeading(14);
            out.newLineAtOffset(50, 780);
            for (String line : lines) {
                out.showText(line);
                out.newLine();
            }
            out.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Pdfs picture(BufferedImage image, float x, float y, float side) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.drawImage(LosslessFactory.createFromImage(document, image), x, y, side, side);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    static COSDictionary action(String kind, String uri) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setString(COSName.URI, uri);
        return action;
    }

    Pdfs link(COSDictionary action) {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, "Link");
        annotation.setItem(COSName.RECT, new PDRectangle(10, 10, 100, 20).getCOSArray());
        annotation.setItem(COSName.A, action);
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(annotation);
        return this;
    }

    Pdfs locked(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
