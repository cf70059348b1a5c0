package org.mimawari.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.Test;
import org.mimawari.term.Concealment;
import org.mimawari.term.PropertyKind;

/** What a PDF file holds beside the text of its pages: layers, forms, attached files, earlier states, properties. */
class PdfHiddenPartsTest {
    private static final String NAME = "Taro Yamada 03-0000-1234";
    private static final String TEXT = "BT 0 g /F1 10 Tf 100 700 Td (" + NAME + ") Tj ET\n";

    private static Pdfs layered(String name, boolean on, String content) {
        Pdfs pdf = new Pdfs().page().draw("");
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        PDOptionalContentGroup layer = new PDOptionalContentGroup(name);
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, on);
        pdf.document().getDocumentCatalog().setOCProperties(layers);
        pdf.last().getResources().put(COSName.getPDFName("L1"), layer);
        return pdf.draw(content);
    }

    @Test
    void textInALayerThatIsOffIsHiddenAndInOneThatIsOnItIsNot() {
        String content = "/OC /L1 BDC " + TEXT + "EMC\n";
        assertThat(PdfTold.of(layered("names", false, content).bytes()).texts(Concealment.LAYER_OFF))
                .containsExactly(NAME);
        assertThat(PdfTold.of(layered("names", true, content).bytes()).hidden()).isEmpty();
    }

    @Test
    void aBoxInALayerThatIsOffHidesNothing() {
        String content = TEXT + "/OC /L1 BDC 0 g 95 695 150 15 re f EMC\n";
        assertThat(PdfTold.of(layered("boxes", false, content).bytes()).hidden())
                .isEmpty();
        assertThat(PdfTold.of(layered("boxes", true, content).bytes()).hidden()).containsOnly(Concealment.COVERED);
    }

    @Test
    void aLayerForPrintAloneIsOffOnAScreen() {
        Pdfs pdf = layered("print", true, "/OC /L1 BDC " + TEXT + "EMC\n");
        COSDictionary all =
                pdf.document().getDocumentCatalog().getOCProperties().getCOSObject();
        COSDictionary layer = (COSDictionary) all.getCOSArray(COSName.OCGS).getObject(0);
        COSDictionary view = new COSDictionary();
        view.setName("ViewState", "OFF");
        COSDictionary usage = new COSDictionary();
        usage.setItem("View", view);
        layer.setItem("Usage", usage);
        COSDictionary rule = new COSDictionary();
        rule.setName("Event", "View");
        rule.setItem("OCGs", all.getCOSArray(COSName.OCGS));
        COSArray rules = new COSArray();
        rules.add(rule);
        all.getCOSDictionary(COSName.D).setItem("AS", rules);
        assertThat(PdfTold.of(pdf.bytes()).texts(Concealment.LAYER_OFF)).containsExactly(NAME);
    }

    @Test
    void whatWasFilledIntoAFormIsTakenWithTheNamesOfItsFields() {
        COSDictionary filled = field("Tx", "氏名", "山田太郎");
        COSDictionary preset = field("Tx", "郵便番号", "000-0000");
        preset.setString(COSName.DV, "000-0000");
        COSDictionary button = field("Btn", "同意", "");
        button.setName(COSName.V, "Yes");
        Pdfs pdf = form(filled, preset, button, field("Ch", "学年", "三年"), field("Tx", "備考", " "));
        assertThat(PdfTold.of(pdf.bytes()).texts(Concealment.FORM_VALUE)).containsExactly("氏名|学年", "山田太郎|三年");
    }

    private static COSDictionary field(String kind, String name, String value) {
        COSDictionary field = new COSDictionary();
        field.setName(COSName.FT, kind);
        field.setString(COSName.T, name);
        field.setString(COSName.V, value);
        return field;
    }

    private static Pdfs form(COSDictionary... fields) {
        Pdfs pdf = new Pdfs().page();
        COSArray all = new COSArray();
        List.of(fields).forEach(all::add);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, all);
        pdf.document().getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        return pdf;
    }

    @Test
    void theDataOfAnXfaFormIsTaken() throws IOException {
        String xml = "<xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><xfa:data><form>"
                + "<Name>Taro Yamada</Name><Tel>03-0000-1234</Tel><Empty/></form></xfa:data></xfa:datasets>";
        Pdfs pdf = form();
        COSArray parts = new COSArray();
        parts.add(new COSString("datasets"));
        parts.add(new PDStream(pdf.document(), bytes(xml)).getCOSObject());
        pdf.document()
                .getDocumentCatalog()
                .getCOSObject()
                .getCOSDictionary(COSName.ACRO_FORM)
                .setItem(COSName.XFA, parts);
        assertThat(PdfTold.of(pdf.bytes()).texts(Concealment.XFA_DATA))
                .containsExactly("Name|Tel", "Taro Yamada|03-0000-1234");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void attachedFilesAreHandedOnWithTheirNames() throws IOException {
        Pdfs pdf = new Pdfs().page();
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFileUnicode("名簿.csv");
        file.setEmbeddedFileUnicode(new PDEmbeddedFile(pdf.document(), bytes("氏名,電話")));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("1", file));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(pdf.document().getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.document().getDocumentCatalog().setNames(names);
        assertThat(PdfTold.of(pdf.bytes()).files)
                .extracting(Told.File::name, found -> new String(found.bytes(), StandardCharsets.UTF_8))
                .containsExactly(tuple("名簿.csv", "氏名,電話"));
    }

    @Test
    void namesThatWereTakenOutBySavingAtTheEndAreStillInTheEarlierState() throws IOException {
        byte[] first = new Pdfs()
                .page()
                .draw(TEXT + "BT /F1 10 Tf 100 600 Td (Minutes) Tj ET")
                .bytes();
        assertThat(PdfTold.of(first).hidden()).isEmpty();
        Told told = PdfTold.of(saved(first, "BT /F1 10 Tf 100 600 Td (Minutes) Tj ET\n"));
        assertThat(told.texts(Concealment.EARLIER_STATE)).containsExactly(NAME);
        assertThat(told.texts(Concealment.NONE)).containsExactly("Minutes");
    }

    @Test
    void textThatWasOnlyMovedOrLeftAsItWasIsNoEarlierState() throws IOException {
        byte[] first = new Pdfs().page().draw(TEXT).bytes();
        assertThat(PdfTold.of(saved(first, TEXT.replace("100 700", "150 300"))).hidden())
                .isEmpty();
        assertThat(PdfTold.of(saved(first, TEXT)).hidden()).isEmpty();
    }

    /** Saves a file by adding to its end, its page with this content. */
    private static byte[] saved(byte[] file, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            try (PDPageContentStream page = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.OVERWRITE, false)) {
                page.appendRawCommands(content);
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    @Test
    void propertiesAreTakenFromTheTableAndFromTheXmpPacketOnce() throws IOException {
        Pdfs pdf = new Pdfs().title("議事録").page();
        pdf.document().getDocumentInformation().setAuthor("山田太郎");
        pdf.document().getDocumentInformation().setCreator("Writer");
        pdf.document().getDocumentInformation().setCustomMetadataValue("Checked", "佐藤花子");
        String xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<r:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:s='http://ns.adobe.com/xap/1.0/sType/'>"
                + "<dc:creator><r:Seq><r:li>山田太郎</r:li><r:li>鈴木一郎</r:li></r:Seq></dc:creator>"
                + "<s:filePath>C:\\Users\\yamada\\kaigi.indd</s:filePath></r:Description></r:RDF></x:xmpmeta>";
        pdf.document().getDocumentCatalog().setMetadata(new PDMetadata(pdf.document(), bytes(xmp)));
        assertThat(PdfTold.of(pdf.bytes()).properties)
                .containsExactlyInAnyOrder(
                        new Told.Property(PropertyKind.TITLE, "議事録"),
                        new Told.Property(PropertyKind.AUTHOR, "山田太郎"),
                        new Told.Property(PropertyKind.AUTHOR, "鈴木一郎"),
                        new Told.Property(PropertyKind.CUSTOM, "佐藤花子"),
                        new Told.Property(PropertyKind.OWN_PATH, "C:\\Users\\yamada\\kaigi.indd"));
    }

    @Test
    void textInColumnsIsATableBelowItsTitleAndTheRestIsText() {
        StringBuilder page = new StringBuilder("BT /F1 10 Tf 100 760 Td (Members of the club) Tj ET\n");
        List<List<String>> rows = List.of(
                List.of("Name", "Telephone", "Town"),
                List.of("Taro Yamada", "03-0000-0001", "Aozora"),
                List.of("Hanako Sato", "03-0000-0002", "Midori"),
                List.of("Ichiro Suzuki", "03-0000-0003", "Aozora"));
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < 3; cell++) {
                page.append("BT /F1 10 Tf ")
                        .append(100 + 120 * cell)
                        .append(' ')
                        .append(700 - 16 * row);
                page.append(" Td (").append(rows.get(row).get(cell)).append(") Tj ET\n");
            }
        }
        Told told = PdfTold.of(new Pdfs().page().draw(page.toString()).bytes());
        assertThat(told.lines).extracting(Told.Line::text).containsExactly("Members of the club");
        assertThat(told.rows)
                .extracting(Told.Line::text)
                .containsExactly(
                        "Members of the club",
                        "Name|Telephone|Town",
                        "Taro Yamada|03-0000-0001|Aozora",
                        "Hanako Sato|03-0000-0002|Midori",
                        "Ichiro Suzuki|03-0000-0003|Aozora");
    }

    @Test
    void linesBetweenCellsPartThemHoweverCloseTheirTextStands() {
        StringBuilder page =
                new StringBuilder("BT /F1 10 Tf 100 760 Td (Two | words) Tj ET\n 0.5 w 153 640 m 153 716 l S\n");
        for (int row = 0; row < 4; row++) {
            page.append("BT /F1 10 Tf 100 ")
                    .append(700 - 16 * row)
                    .append(" Td (Taro Yama ")
                    .append(row);
            page.append(") Tj ET BT /F1 10 Tf 171 ").append(700 - 16 * row).append(" Td (03-0000-000) Tj ET\n");
        }
        Told told = PdfTold.of(
                new Pdfs().page().draw(page.toString().replace("153", "169")).bytes());
        assertThat(told.rows)
                .extracting(Told.Line::text)
                .contains("Two | words", "Taro Yama 0|03-0000-000")
                .hasSize(5);
        assertThat(told.lines).extracting(Told.Line::text).containsExactly("Two | words");
    }
}
