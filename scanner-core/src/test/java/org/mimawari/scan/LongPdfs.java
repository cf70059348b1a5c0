package org.mimawari.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Makes PDF files of one page in which invented people stand behind much else. */
final class LongPdfs {
    private LongPdfs() {}

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(new PDRectangle(100, 100)));
            change.of(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static COSDictionary form(PDDocument document) {
        COSDictionary form = new COSDictionary();
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        return form;
    }

    /** With so many notes, the last of which is told. */
    static byte[] notes(int count) {
        return pdf(document -> {
            COSArray notes = new COSArray();
            for (int i = 1; i <= count; i++) {
                COSDictionary note = new COSDictionary();
                note.setName(COSName.SUBTYPE, "Text");
                note.setItem(COSName.RECT, new PDRectangle(1, 1, 5, 5).getCOSArray());
                note.setString(COSName.CONTENTS, i == count ? LongDocuments.roster() : "");
                notes.add(note);
            }
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, notes);
        });
    }

    /** With so many fields, of which the last is filled in. */
    static byte[] fields(int count) {
        return pdf(document -> {
            COSArray fields = new COSArray();
            for (int i = 1; i <= count; i++) {
                COSDictionary field = new COSDictionary();
                field.setItem(COSName.FT, COSName.TX);
                field.setString(COSName.T, "備考" + i);
                if (i == count) {
                    field.setString(COSName.V, LongDocuments.roster());
                }
                fields.add(field);
            }
            form(document).setItem(COSName.FIELDS, fields);
        });
    }

    /** With so many values in the data of its form, and people in the last. */
    static byte[] data(int values) {
        String xml = "<datasets><a>1</a>" + "<a>1</a>".repeat(values - 2) + "<a>" + LongDocuments.roster()
                + "</a></datasets>";
        return pdf(document -> {
            COSArray parts = new COSArray();
            parts.add(new COSString("datasets"));
            parts.add(new PDStream(document, new ByteArrayInputStream(LongDocuments.utf8(xml))).getCOSObject());
            form(document).setItem(COSName.XFA, parts);
        });
    }

    /** Whose subject has so many characters. */
    static byte[] subject(int characters) {
        return pdf(document -> document.getDocumentInformation().setSubject(LongDocuments.filler(characters)));
    }

    /** Of so many pages. */
    static byte[] pages(int count) {
        return pdf(document -> {
            for (int i = 1; i < count; i++) {
                document.addPage(new PDPage(new PDRectangle(20, 20)));
            }
        });
    }

    /** With so many links on its page. */
    static byte[] links(int count) {
        return pdf(document -> {
            COSArray links = new COSArray();
            for (int i = 1; i <= count; i++) {
                COSDictionary action = new COSDictionary();
                action.setItem(COSName.S, COSName.URI);
                action.setString(COSName.URI, "https://www.city.aozora.example/" + i);
                COSDictionary link = new COSDictionary();
                link.setName(COSName.SUBTYPE, "Link");
                link.setItem(COSName.A, action);
                links.add(link);
            }
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, links);
        });
    }

    /** That was saved so many times after the first, people being told in the first state only. */
    static byte[] states(int later) {
        byte[] state = notes(1);
        for (int i = 0; i < later; i++) {
            state = saved(state, i);
        }
        return state;
    }

    private static byte[] saved(byte[] before, int number) {
        try (PDDocument document = Loader.loadPDF(before);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (COSArray notes : List.of(document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS))) {
                COSDictionary note = (COSDictionary) notes.getObject(0);
                note.setString(COSName.CONTENTS, "第" + number + "版");
                note.setNeedToBeUpdated(true);
                document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                document.getPages().getCOSObject().setNeedToBeUpdated(true);
            }
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
