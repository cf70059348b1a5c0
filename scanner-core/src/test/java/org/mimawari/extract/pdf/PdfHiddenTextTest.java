package org.mimawari.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.extract.Pictures;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.Spot;

/** Text of the page itself that cannot be seen on it: each way in which redactions failed in public reports, and what looks like it. */
class PdfHiddenTextTest {
    private static final String NAME = "Taro Yamada 03-0000-1234";
    private static final String TEXT = "BT 0 g /F1 10 Tf 100 700 Td (" + NAME + ") Tj ET\n";
    private static final String BOX = "95 695 150 15 re f\n";

    private static Told told(Pdfs pdf) {
        return PdfTold.of(pdf.bytes());
    }

    private static Told drawn(String operators) {
        return told(new Pdfs().page().draw(operators));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT + "0 g " + BOX,
                TEXT + "0.6 g " + BOX,
                TEXT + "0 0 0 1 k " + BOX,
                TEXT + "/DeviceRGB cs 0 0 0 sc " + BOX,
                // A box with round corners, two halves, strips, and a line as thick as the text is high.
                TEXT + "0 g 98 695 m 245 695 l 248 695 248 710 245 710 c 98 710 l 95 710 95 695 98 695 c f\n",
                TEXT + "0 g 95 695 60 15 re 155 695 90 15 re f\n",
                TEXT + "0 g 95 695 150 4 re f 95 699 150 4 re f 95 703 150 7 re f\n",
                TEXT + "0 G 14 w 95 702 m 245 702 l S\n",
                // Turned and scaled.
                "q 0 1 -1 0 800 0 cm " + TEXT + "0 g " + BOX + "Q\n",
                "q 0.5 0 0 0.5 0 0 cm " + TEXT + "0 g " + BOX + "Q\n"
            })
    void textUnderAnOpaqueShapeIsCovered(String content) {
        assertThat(drawn(content).texts(Concealment.COVERED)).containsExactly(NAME);
    }

    @Test
    void thePlaceIsThePageAndTheSpotOnIt() {
        assertThat(drawn(TEXT + "0 g " + BOX).lines)
                .extracting(Told.Line::place)
                .containsExactly(new Place.PdfSpot(1, new Spot(17, 17)));
    }

    @Test
    void aWhiteBoxHidesToo() {
        assertThat(drawn(TEXT + "1 g " + BOX).texts(Concealment.COVERED)).containsExactly(NAME);
    }

    @Test
    void aNameThatWasReplacedUnderAShapeIsCoveredAndTheNewOneIsNot() {
        Told told = drawn(TEXT + "1 g " + BOX + "BT 0 g /F1 10 Tf 100 700 Td (Farmer A) Tj ET\n");
        assertThat(told.texts(Concealment.COVERED)).containsExactly(NAME);
        assertThat(told.texts(Concealment.NONE)).containsExactly("Farmer A");
    }

    @Test
    void blackHighlightUnderBlackTextIsARedactionThatFailed() {
        Told told = drawn("BT 0 g /F1 10 Tf 100 720 Td (Minutes of the meeting) Tj ET 0 g " + BOX + TEXT);
        assertThat(told.texts(Concealment.COVERED)).containsExactly(NAME);
        assertThat(told.texts(Concealment.NONE)).containsExactly("Minutes of the meeting");
    }

    @Test
    void aPictureOverTextHidesIt() {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        pdf.picture(Pictures.paper(40, 40), 95, 640, 150);
        assertThat(told(pdf).texts(Concealment.COVERED)).containsExactly(NAME);
    }

    @Test
    void textInAFormUnderABoxOfThePageIsCovered() throws IOException {
        Pdfs pdf = new Pdfs().page();
        form(pdf, TEXT, null);
        pdf.draw("0 g " + BOX);
        assertThat(told(pdf).texts(Concealment.COVERED)).containsExactly(NAME);
    }

    @Test
    void blackThatMultipliesHidesAndYellowDoesNot() throws IOException {
        assertThat(told(blended("0 g " + BOX)).texts(Concealment.COVERED)).containsExactly(NAME);
        assertThat(told(blended("1 1 0 rg " + BOX)).hidden()).isEmpty();
    }

    private static Pdfs blended(String box) {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setBlendMode(BlendMode.MULTIPLY);
        pdf.last().getResources().put(COSName.getPDFName("G1"), state);
        return pdf.draw("/G1 gs " + box);
    }

    @Test
    void whiteTextOnPaperOrOnAWhiteBoxIsOfTheSameColour() {
        String white = TEXT.replace("0 g", "1 g");
        assertThat(drawn(white).texts(Concealment.SAME_COLOUR)).containsExactly(NAME);
        assertThat(drawn("0.9 g 90 690 300 60 re f 1 g " + BOX + white).texts(Concealment.SAME_COLOUR))
                .containsExactly(NAME);
    }

    @Test
    void textOutsideThePageIsOffThePage() {
        assertThat(drawn(TEXT.replace("100 700", "700 700")).texts(Concealment.OFF_PAGE))
                .containsExactly(NAME);
        Pdfs cut = new Pdfs().page().draw(TEXT);
        cut.last().setCropBox(new PDRectangle(0, 0, 595, 600));
        assertThat(told(cut).texts(Concealment.OFF_PAGE)).containsExactly(NAME);
    }

    @Test
    void textThatIsCutAwayWholeIsHidden() {
        assertThat(drawn("q 0 0 50 50 re W n " + TEXT + "Q").texts(Concealment.HIDDEN_TEXT))
                .containsExactly(NAME);
    }

    @Test
    void textWithoutInkAndTextTooSmallAreHidden() {
        assertThat(drawn("3 Tr " + TEXT).texts(Concealment.INVISIBLE_TEXT)).containsExactly(NAME);
        assertThat(drawn(TEXT.replace("10 Tf", "0.5 Tf")).texts(Concealment.TINY_TEXT))
                .containsExactly(NAME);
    }

    @Test
    void hiddenTextThatStandsInColumnsIsATable() {
        StringBuilder page = new StringBuilder("BT 0 g /F1 10 Tf\n");
        for (int row = 0; row < 4; row++) {
            page.append("1 0 0 1 100 ")
                    .append(700 - 15 * row)
                    .append(" Tm (Name ")
                    .append(row)
                    .append(") Tj\n");
            page.append("1 0 0 1 250 ")
                    .append(700 - 15 * row)
                    .append(" Tm (03-0000-000")
                    .append(row)
                    .append(") Tj\n");
        }
        assertThat(drawn(page + "ET 0 g 90 640 300 80 re f").texts(Concealment.COVERED))
                .containsExactly(
                        "Name 0|03-0000-0000", "Name 1|03-0000-0001", "Name 2|03-0000-0002", "Name 3|03-0000-0003");
    }

    @Test
    void headingsThatCanBeSeenGoWithTheRowsThatWereBlackedOut() {
        StringBuilder page =
                new StringBuilder("BT 0 g /F1 10 Tf\n1 0 0 1 100 715 Tm (Name) Tj 1 0 0 1 250 715 Tm (Town) Tj\n");
        for (int row = 0; row < 3; row++) {
            page.append("1 0 0 1 100 ")
                    .append(700 - 15 * row)
                    .append(" Tm (Person ")
                    .append(row)
                    .append(") Tj\n");
            page.append("1 0 0 1 250 ").append(700 - 15 * row).append(" Tm (Aozora) Tj\n");
        }
        Told told = drawn(page + "ET 0 g 90 660 100 50 re f");
        assertThat(told.texts(Concealment.COVERED)).containsExactly("Person 0|", "Person 1|", "Person 2|");
        int first = told.rows.indexOf(told.rows.stream()
                .filter(row -> row.concealment() == Concealment.COVERED)
                .findFirst()
                .orElseThrow());
        assertThat(told.rows.get(first - 1).text()).isEqualTo("Name|Town");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Text above a box, on shading, on a dark bar; a box beside it.
                "0 g " + BOX + "BT 1 g /F1 10 Tf 100 700 Td (" + NAME + ") Tj ET\n",
                "0.8 g 50 600 500 150 re f " + TEXT,
                TEXT + "0 g 95 600 150 15 re f\n",
                // Lines under, through and over it, a frame, thin lines.
                TEXT + "0 g 95 697 150 1 re f 95 703 150 1 re f 95 709 150 1 re f\n",
                TEXT + "95 695 150 15 re S\n",
                TEXT + "0 G 2 w 95 703 m 245 703 l S\n",
                // A box that is cut away, that no letter is under as a whole, that nothing is left of.
                TEXT + "q 0 0 10 10 re W n 0 g " + BOX + "Q\n",
                TEXT + "0 g 95 690 150 11 re f\n",
                // Painted once more above the box.
                TEXT + "1 g " + BOX + TEXT,
                // Bold made by printing twice.
                TEXT + "BT 0 g /F1 10 Tf 100.3 700 Td (" + NAME + ") Tj ET\n",
                // Nothing stands under the box but a filler.
                "BT 0 g /F1 10 Tf 100 700 Td (XXXXXXXXXXXX) Tj ET 0 g " + BOX,
                "BT 0 g /F1 10 Tf 100 700 Td (                ) Tj ET 0 g " + BOX,
                "BT 0 g /F1 10 Tf 100 700 Td (*** - *** - ***) Tj ET 0 g " + BOX,
                // Letters filled by what is painted through them.
                "q 7 Tr " + TEXT + "0 0 1 rg 0 0 595 842 re f Q\n",
                // The end of a line that does not fit.
                "BT 0 g /F1 10 Tf 530 700 Td (" + NAME + ") Tj ET\n"
            })
    void whatCanBeSeenIsNotHidden(String content) {
        assertThat(drawn(content).hidden()).isEmpty();
    }

    @Test
    void aBoxThatOneSeesThroughHidesNothing() {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(0.5f);
        pdf.last().getResources().put(COSName.getPDFName("G1"), state);
        assertThat(told(pdf.draw("/G1 gs 0 g " + BOX)).hidden()).isEmpty();
    }

    @Test
    void aBoxInAGroupThatOneSeesThroughHidesNothing() throws IOException {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(0.5f);
        form(pdf, "0 g " + BOX, state);
        assertThat(told(pdf).hidden()).isEmpty();
    }

    @Test
    void theTextThatAScannerRecognisedIsNotHidden() {
        BufferedImage scan = Pictures.paper(600, 850);
        Graphics2D pen = scan.createGraphics();
        pen.setColor(Color.BLACK);
        pen.drawString(NAME, 100, 150);
        pen.dispose();
        for (String mode : List.of("3 Tr ", "0 Tr ")) {
            Pdfs under = new Pdfs().page().draw(mode + TEXT).picture(scan, 0, 0, 842);
            assertThat(told(under).hidden()).as(mode).isEmpty();
        }
        Told above = told(new Pdfs().page().picture(scan, 0, 0, 842).draw("3 Tr " + TEXT));
        assertThat(above.hidden()).isEmpty();
        assertThat(above.texts(Concealment.NONE)).containsExactly(NAME);
    }

    @Test
    void aPictureWithTransparentPartsHidesNothing() throws IOException {
        BufferedImage frame = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        Pdfs pdf = new Pdfs().page().draw(TEXT).picture(frame, 95, 640, 150);
        assertThat(told(pdf).hidden()).isEmpty();
        assertThat(LosslessFactory.createFromImage(pdf.document(), frame).getSoftMask())
                .isNotNull();
    }

    @Test
    void theLabelThatAProgramPutsOnWhatItBlackedOutIsNotWhatWasThere() throws IOException {
        Pdfs pdf = new Pdfs().page().draw("BT 0 g /F1 10 Tf 100 720 Td (Minutes) Tj ET");
        form(pdf, "0 g " + BOX + "BT 0 g /F1 8 Tf 100 700 Td (Privileged) Tj ET", null);
        assertThat(told(pdf).hidden()).isEmpty();
    }

    @Test
    void printersMarksOutsideThePageAreNotHiddenText() {
        Pdfs pdf = new Pdfs().page().draw("BT 0 g /F1 8 Tf 20 820 Td (kouhou_0401.indd   2   26/03/01   10:15) Tj ET");
        pdf.last().setCropBox(new PDRectangle(10, 10, 560, 800));
        assertThat(told(pdf).hidden()).isEmpty();
    }

    /** Paints a form with this content on the page. */
    private static void form(Pdfs pdf, String content, PDExtendedGraphicsState state) throws IOException {
        PDDocument document = pdf.document();
        pdf.draw("");
        PDFormXObject form = PdfTold.form(document, content, state != null);
        form.setResources(pdf.last().getResources());
        try (PDPageContentStream out =
                new PDPageContentStream(document, pdf.last(), PDPageContentStream.AppendMode.APPEND, false)) {
            if (state != null) {
                out.setGraphicsStateParameters(state);
            }
            out.drawForm(form);
        }
    }
}
