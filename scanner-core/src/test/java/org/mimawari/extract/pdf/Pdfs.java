package org.mimawari.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDF files for tests, page by page. */
public final class Pdfs implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    public Pdfs title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    public Pdfs page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    public Pdfs text(String... lines) {
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

    /** Operators as they stand in the content of the page; /F1 is Helvetica. */
    public Pdfs draw(String operators) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            if (page.getResources() == null) {
                page.setResources(new PDResources());
            }
            page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            out.appendRawCommands(operators + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The page that was made last. */
    public PDPage last() {
        return page;
    }

    /** Text in any script, each letter as wide as high, where it is said. */
    public Pdfs at(float x, float y, float size, String text) {
        if (page.getResources() == null) {
            page.setResources(new PDResources());
        }
        COSName any = COSName.getPDFName("Any");
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            if (page.getResources().getCOSObject().getCOSDictionary(COSName.FONT) == null
                    || page.getResources().getFont(any) == null) {
                page.getResources().put(any, new PDType0Font(anyScript()));
            }
            String codes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
            out.appendRawCommands("BT /Any " + size + " Tf " + x + " " + y + " Td <" + codes + "> Tj ET\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Text in any script, by a font that the file does not bring along. */
    public Pdfs anyText(String... lines) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            if (page.getResources() == null) {
                page.setResources(new PDResources());
            }
            page.getResources().put(COSName.getPDFName("Any"), new PDType0Font(anyScript()));
            StringBuilder shown = new StringBuilder("BT /Any 10 Tf 14 TL 50 780 Td\n");
            for (String line : lines) {
                shown.append('<')
                        .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                        .append("> Tj T*\n");
            }
            out.appendRawCommands(shown.append("ET\n").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Its codes are UTF-16 and its glyphs somebody else's. */
    private COSDictionary anyScript() throws IOException {
        COSDictionary info = new COSDictionary();
        info.setString("Registry", "Adobe");
        info.setString("Ordering", "Identity");
        info.setInt("Supplement", 0);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setName(COSName.TYPE, "FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, "Aozora");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary glyphs = new COSDictionary();
        glyphs.setName(COSName.TYPE, "Font");
        glyphs.setName(COSName.SUBTYPE, "CIDFontType2");
        glyphs.setName(COSName.BASE_FONT, "Aozora");
        glyphs.setItem(COSName.CIDSYSTEMINFO, info);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        COSDictionary font = new COSDictionary();
        font.setName(COSName.TYPE, "Font");
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "Aozora");
        font.setName(COSName.ENCODING, "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        String map = "begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
                + "1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange\nendcmap\n";
        font.setItem(
                COSName.TO_UNICODE,
                new PDStream(document, new ByteArrayInputStream(map.getBytes(StandardCharsets.US_ASCII))));
        return font;
    }

    public Pdfs picture(BufferedImage image, float x, float y, float side) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.drawImage(LosslessFactory.createFromImage(document, image), x, y, side, side);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public static COSDictionary action(String kind, String uri) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setString(COSName.URI, uri);
        return action;
    }

    public Pdfs link(COSDictionary action) {
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

    public Pdfs locked(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PDDocument document() {
        return document;
    }

    public byte[] bytes() {
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
