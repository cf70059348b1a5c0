package org.mimawari.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.Spot;

/** Boxes, marks, stamps and notes that stand above a page. */
class PdfAnnotationsTest {
    private static final String NAME = "Taro Yamada 03-0000-1234";
    private static final String TEXT = "BT 0 g /F1 10 Tf 100 700 Td (" + NAME + ") Tj ET\n";
    private static final String BOX = "95 695 150 15 re f\n";

    private static COSDictionary annotation(String kind) {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, kind);
        annotation.setItem(COSName.RECT, new PDRectangle(95, 695, 150, 15).getCOSArray());
        return annotation;
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }

    private static Told told(COSDictionary... annotations) {
        return PdfTold.of(with(new Pdfs().page().draw(TEXT), annotations).bytes());
    }

    private static Pdfs with(Pdfs pdf, COSDictionary... annotations) {
        COSArray all = new COSArray();
        List.of(annotations).forEach(all::add);
        pdf.last().getCOSObject().setItem(COSName.ANNOTS, all);
        return pdf;
    }

    private static Told painted(String kind, String content) throws IOException {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        COSDictionary annotation = annotation(kind);
        var form = PdfTold.form(pdf.document(), content, false);
        form.setBBox(new PDRectangle(95, 695, 150, 15));
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, form);
        annotation.setItem(COSName.AP, appearance);
        return PdfTold.of(with(pdf, annotation).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Square", "Stamp", "FreeText", "Ink", "Polygon", "Highlight", "Line"})
    void anAnnotationThatPaintsABoxOverTextCoversIt(String kind) throws IOException {
        assertThat(painted(kind, "0 g " + BOX).texts(Concealment.COVERED)).containsExactly(NAME);
        assertThat(painted(kind, "0 G 1 w 96 696 148 13 re S\n").hidden()).isEmpty();
    }

    @Test
    void aFieldOfAFormHidesNothingItIsToBeFilled() throws IOException {
        assertThat(painted("Widget", "1 g " + BOX).hidden()).isEmpty();
    }

    @Test
    void aBoxThatTheViewerPaintsItselfCoversTextIfItIsFilled() {
        COSDictionary filled = annotation("Square");
        filled.setItem(COSName.IC, numbers(0, 0, 0));
        filled.setItem(COSName.C, numbers(0, 0, 0));
        assertThat(told(filled).texts(Concealment.COVERED)).containsExactly(NAME);
        COSDictionary frame = annotation("Square");
        frame.setItem(COSName.C, numbers(0, 0, 0));
        assertThat(told(frame).hidden()).isEmpty();
    }

    @Test
    void blackMarkerCoversTextAndYellowMarkerDoesNot() {
        assertThat(told(marker(0, 0, 0)).texts(Concealment.COVERED)).containsExactly(NAME);
        assertThat(told(marker(1, 1, 0)).hidden()).isEmpty();
    }

    private static COSDictionary marker(float... colour) {
        COSDictionary marker = annotation("Highlight");
        marker.setItem(COSName.C, numbers(colour));
        marker.setItem(COSName.getPDFName("QuadPoints"), numbers(95, 711, 245, 711, 95, 695, 245, 695));
        return marker;
    }

    @Test
    void textThatWasMarkedToBeBlackedOutAndNeverWasIsARedactionThatFailed() {
        assertThat(told(annotation("Redact")).texts(Concealment.COVERED)).containsExactly(NAME);
    }

    @Test
    void anAnnotationThatIsNotShownHidesNothing() throws IOException {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        List<COSDictionary> boxes = new ArrayList<>();
        for (int flag : new int[] {2, 32}) {
            COSDictionary box = annotation("Square");
            box.setItem(COSName.IC, numbers(0, 0, 0));
            box.setInt(COSName.F, flag);
            boxes.add(box);
        }
        assertThat(PdfTold.of(with(pdf, boxes.toArray(COSDictionary[]::new)).bytes())
                        .hidden())
                .isEmpty();
    }

    @Test
    void theWordsOfANoteAreHiddenAndItsAuthorIsAProperty() {
        COSDictionary note = annotation("Text");
        note.setItem(COSName.CONTENTS, new COSString("山田さんに確認済み"));
        note.setItem(COSName.T, new COSString("佐藤花子"));
        COSDictionary link = annotation("Link");
        link.setItem(COSName.CONTENTS, new COSString("To the form"));
        Told told = told(note, link);
        assertThat(told.texts(Concealment.ANNOTATION)).containsExactly("山田さんに確認済み");
        assertThat(told.lines).extracting(Told.Line::place).contains(new Place.PdfSpot(1, new Spot(29, 17)));
        assertThat(told.properties).containsExactly(new Told.Property(PropertyKind.COMMENT_AUTHOR, "佐藤花子"));
    }
}
