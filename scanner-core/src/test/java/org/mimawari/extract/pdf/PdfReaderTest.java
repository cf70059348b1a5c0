package org.mimawari.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.extract.Pictures;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

class PdfReaderTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/chirashi/flyer.pdf");
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSexample/viewform";

    private final PdfReader reader = new PdfReader(new QrReader());

    private ReadResult<Reading> result(byte[] bytes) {
        return Told.reading(reader, new Body(bytes, "application/pdf", true), URL);
    }

    private Reading read(byte[] bytes) {
        return ((ReadResult.Read<Reading>) result(bytes)).value();
    }

    private static List<String> addresses(Reading reading) {
        return reading.links().stream()
                .map(FoundLink::to)
                .map(PublicUrl::address)
                .toList();
    }

    @Test
    void theTitleAndThePagesAreRead() {
        Reading read = read(new Pdfs().title("市民講座のお知らせ").page().page().bytes());
        assertThat(read.title().raw()).isEqualTo("市民講座のお知らせ");
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.unread()).isZero();
    }

    @Test
    void aLinkIsFoundWithItsPageAndWithTheActionsThatFollow() {
        COSDictionary first = Pdfs.action("URI", FORM);
        COSDictionary second = Pdfs.action("URI", "next.html");
        first.setItem(COSName.NEXT, second);
        second.setItem(COSName.NEXT, first);
        Reading read = read(new Pdfs().page().page().link(first).bytes());
        assertThat(read.links())
                .extracting(link -> link.to().address(), FoundLink::via, FoundLink::place)
                .containsExactly(
                        tuple(FORM, Via.PDF_LINK, new Place.PdfPage(2)),
                        tuple(
                                "https://www.city.aozora.example/chirashi/next.html",
                                Via.PDF_LINK,
                                new Place.PdfPage(2)));
    }

    @Test
    void startingAProgramOrAScriptIsNoLink() {
        assertThat(read(new Pdfs()
                                .page()
                                .link(Pdfs.action("Launch", FORM))
                                .link(Pdfs.action("JavaScript", FORM))
                                .bytes())
                        .links())
                .isEmpty();
    }

    @Test
    void anAddressThatBeginsWithWwwIsAHost() {
        assertThat(addresses(read(new Pdfs()
                        .page()
                        .link(Pdfs.action("URI", "www.forms.example/f"))
                        .bytes())))
                .containsExactly("http://www.forms.example/f");
    }

    @Test
    void bookmarksLeadToAddressesToo() {
        Pdfs pdf = new Pdfs().page();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("申込み");
        PDActionURI action = new PDActionURI();
        action.setURI(FORM);
        item.setAction(action);
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(item);
        pdf.document().getDocumentCatalog().setDocumentOutline(outline);
        assertThat(addresses(read(pdf.bytes()))).containsExactly(FORM);
    }

    @Test
    void anAddressPrintedInTheTextIsFoundAlsoWhenItIsBrokenOverALineEnd() {
        Reading read = read(new Pdfs()
                .page()
                .text(
                        "Please answer: https://forms.example/a.",
                        "Or here:",
                        "https://docs.google.com/forms/d/e/",
                        "1FAIpQLSexample/viewform",
                        "Tel 0123-45-6789")
                .bytes());
        assertThat(addresses(read)).containsExactly("https://forms.example/a", FORM);
    }

    @Test
    void codesAreFoundWithTheirPlaceOnThePage() {
        Reading read = read(new Pdfs()
                .page()
                .page()
                .picture(Pictures.code(FORM, 300), 100, 100, 80)
                .picture(Pictures.code("https://forms.example/second", 300), 400, 700, 60)
                .bytes());
        assertThat(read.links())
                .extracting(link -> link.to().address(), FoundLink::via, FoundLink::place)
                .containsExactlyInAnyOrder(
                        tuple(FORM, Via.QR_IN_PDF, new Place.PdfSpot(2, new Spot(24, 83))),
                        tuple("https://forms.example/second", Via.QR_IN_PDF, new Place.PdfSpot(2, new Spot(72, 13))));
    }

    @Test
    void aFileThatAsksForAPasswordIsLockedAndOneThatOnlyForbidsPrintingIsRead() {
        assertThat(result(new Pdfs().page().locked("himitsu").bytes()))
                .isEqualTo(new ReadResult.Failed<Reading>(Cause.LOCKED));
        assertThat(addresses(read(new Pdfs()
                        .page()
                        .link(Pdfs.action("URI", FORM))
                        .locked("")
                        .bytes())))
                .containsExactly(FORM);
    }

    @Test
    void pagesOverTheLimitCountAsUnread() {
        Pdfs pdf = new Pdfs();
        for (int i = 0; i < 7; i++) {
            pdf.page().text("page " + i);
        }
        PdfReader small = new PdfReader(new QrReader(), new PdfLimits(5, 3, 1_000_000, Duration.ofSeconds(20)));
        ReadResult<Reading> read = Told.reading(small, new Body(pdf.bytes(), "", true), URL);
        assertThat(read).isInstanceOfSatisfying(ReadResult.Read.class, it -> {
            assertThat(((Reading) it.value()).pages()).isEqualTo(7);
            assertThat(((Reading) it.value()).unread()).isEqualTo(4);
        });
    }

    @Test
    void whenTheTimeIsUpBeforeAnythingWasReadTheFileIsTooLarge() {
        PdfReader hasty = new PdfReader(new QrReader(), new PdfLimits(5, 3, 1_000_000, Duration.ofNanos(1)));
        assertThat(Told.reading(hasty, new Body(new Pdfs().page().bytes(), "", true), URL))
                .isEqualTo(new ReadResult.Failed<Reading>(Cause.TOO_LARGE));
    }

    @Test
    void aFileThatWasCutIsNeverCalledReadWhole() {
        byte[] bytes = new Pdfs().page().link(Pdfs.action("URI", FORM)).bytes();
        ReadResult<Reading> cut =
                Told.reading(reader, new Body(Arrays.copyOf(bytes, bytes.length - 30), "", false), URL);
        assertThat(cut instanceof ReadResult.Read<Reading> read ? read.value().unread() : 1)
                .isPositive();
    }

    @Test
    void aStreamThatUnpacksToMoreThanTheMemoryHoldsIsTooLarge() {
        byte[] bomb = Bombs.pdf(1, 200_000_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(result(bomb)).isEqualTo(new ReadResult.Failed<Reading>(Cause.TOO_LARGE));
        assertThat(result(Bombs.pdf(2, 200_000_000))).isEqualTo(new ReadResult.Failed<Reading>(Cause.TOO_LARGE));
    }

    @Test
    void whatIsNoPdfFileIsUnreadable() {
        SplittableRandom random = new SplittableRandom(5);
        byte[] noise = new byte[10_000];
        random.nextBytes(noise);
        for (byte[] bytes : List.of(
                new byte[0],
                noise,
                "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
                "<html>404</html>".getBytes(StandardCharsets.US_ASCII))) {
            assertThat(result(bytes)).isEqualTo(new ReadResult.Failed<Reading>(Cause.UNREADABLE));
        }
    }

    @Test
    void aDeepPageTreeDoesNoHarm() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        int depth = 50_000;
        for (int i = 2; i < depth; i++) {
            pdf.append(i)
                    .append(" 0 obj <</Type/Pages/Count 1/Kids[")
                    .append(i + 1)
                    .append(" 0 R]>> endobj\n");
        }
        pdf.append("trailer <</Root 1 0 R/Size ").append(depth).append(">>\n%%EOF");
        assertThat(result(pdf.toString().getBytes(StandardCharsets.US_ASCII))).isNotNull();
    }
}
