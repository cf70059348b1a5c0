package org.mimawari.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mimawari.content.Body;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Files that are made so that reading them does not end. */
@Timeout(60)
class PdfHostilePartsTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.pdf");
    private static final String TEXT = "BT /F1 10 Tf 100 700 Td (Taro Yamada) Tj ET\n";

    private static ReadResult<DocumentExtent> read(Pdfs pdf, Told told) {
        return new PdfReader(new QrReader()).read(new Body(pdf.bytes(), "", true), URL, told, Allowance.usual());
    }

    private static COSDictionary catalog(Pdfs pdf) {
        return pdf.document().getDocumentCatalog().getCOSObject();
    }

    @Test
    void treesOfFieldsAndFilesThatBiteTheirTailsEnd() {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        COSDictionary field = new COSDictionary();
        field.setName(COSName.FT, "Tx");
        field.setString(COSName.V, "value");
        field.setItem(COSName.KIDS, list(field));
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, list(field));
        catalog(pdf).setItem(COSName.ACRO_FORM, form);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.KIDS, list(tree));
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, tree);
        catalog(pdf).setItem(COSName.NAMES, names);
        Told told = new Told();
        assertThat(read(pdf, told)).isInstanceOf(ReadResult.Read.class);
        assertThat(told.rows).hasSize(2);
    }

    private static COSArray list(COSBase item) {
        COSArray list = new COSArray();
        list.add(item);
        return list;
    }

    @Test
    void aFormThatPaintsItselfAndAFontThatDescendsFromItselfEnd() throws Exception {
        Pdfs pdf = new Pdfs().page().draw(TEXT);
        PDFormXObject form = PdfTold.form(pdf.document(), "/X1 Do /X1 Do\n", false);
        pdf.last().getResources().put(COSName.getPDFName("X1"), form);
        form.setResources(pdf.last().getResources());
        COSDictionary font = new COSDictionary();
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "Aozora");
        font.setName(COSName.ENCODING, "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, list(font));
        pdf.last().getResources().getCOSObject().getCOSDictionary(COSName.FONT).setItem("F9", font);
        Told told = new Told();
        read(pdf.draw("BT /F9 10 Tf 50 50 Td <00410042> Tj ET /X1 Do\n"), told);
        assertThat(told.hidden()).isEmpty();
    }

    @Test
    void aLayerWhoseConditionHoldsItselfEnds() {
        Pdfs pdf = new Pdfs().page().draw("");
        COSArray condition = new COSArray();
        condition.add(COSName.getPDFName("Not"));
        condition.add(condition);
        COSDictionary layer = new COSDictionary();
        layer.setName(COSName.TYPE, "OCMD");
        layer.setItem("VE", condition);
        assertThat(new PdfLayers(pdf.document()).isOff(layer)).isIn(true, false);
    }

    @Test
    void anXfaFormWhoseEntitiesGrowGivesNothing() throws Exception {
        StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" '&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";'>");
        }
        xml.append("]><datasets><name>&a29;</name></datasets>");
        Pdfs pdf = new Pdfs().page();
        COSStream data = new PDStream(
                        pdf.document(), new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)))
                .getCOSObject();
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.XFA, data);
        catalog(pdf).setItem(COSName.ACRO_FORM, form);
        Told told = new Told();
        assertThat(read(pdf, told)).isInstanceOf(ReadResult.Read.class);
        assertThat(told.rows).isEmpty();
    }

    @Test
    void aPageOfEndlessShapesAndLettersIsReadAsFarAsTheTimeGoes() {
        StringBuilder page = new StringBuilder(TEXT);
        for (int i = 0; i < 200_000; i++) {
            page.append("1 g 100 600 m 300 650 l 250 700 l 90 650 l f BT /F1 9 Tf 110 640 Td (aaaa) Tj ET\n");
        }
        PdfReader hasty = new PdfReader(new QrReader(), new PdfLimits(5, 1, 1_000_000, Duration.ofSeconds(4)));
        long before = System.nanoTime();
        ReadResult<DocumentExtent> result = hasty.read(
                new Body(new Pdfs().page().draw(page.toString()).bytes(), "", true),
                URL,
                new Told(),
                Allowance.usual());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(result).isInstanceOfSatisfying(ReadResult.Read.class, read -> assertThat(
                        ((DocumentExtent) read.value()).unread())
                .isOne());
    }

    @Test
    void theAllowanceOfTheDocumentAroundItCountsToo() {
        Allowance spent = new Allowance(Deadline.in(Duration.ofNanos(1)));
        assertThat(new PdfReader(new QrReader())
                        .read(new Body(new Pdfs().page().draw(TEXT).bytes(), "", true), URL, new Told(), spent))
                .isEqualTo(new ReadResult.Failed<DocumentExtent>(Cause.TOO_LARGE));
    }
}
