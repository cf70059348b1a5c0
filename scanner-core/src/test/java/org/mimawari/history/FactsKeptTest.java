package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Evidence;
import org.mimawari.site.Bearing;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.FamilyBond;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.Holding;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.MailTally;
import org.mimawari.site.NumberTally;
import org.mimawari.site.Observed;
import org.mimawari.site.OfferedDocument;
import org.mimawari.site.Page;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.PropertyTrace;
import org.mimawari.site.QuestionTally;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.site.VersionDifference;
import org.mimawari.site.VideoAccess;
import org.mimawari.site.VideoReview;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.Label;
import org.mimawari.term.MailStage;
import org.mimawari.term.Mark;
import org.mimawari.term.MarkKind;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Spot;
import org.mimawari.term.Sureness;
import org.mimawari.term.TextSketch;
import org.mimawari.term.Via;
import org.mimawari.term.VideoTopic;

class FactsKeptTest {
    private static final PersonalDataTally TALLY = new PersonalDataTally(30, 28, 2, Map.of(DataKind.NAME, 28), true);
    private static final List<Route> ROUTES = List.of(
            Samples.link(Samples.PAGE),
            new Route(Samples.PAGE, Label.NONE, Label.masked("案内"), Via.PDF_LINK, new Place.PdfPage(3)),
            new Route(Samples.PAGE, Label.NONE, Label.NONE, Via.QR_IN_PDF, new Place.PdfSpot(1, new Spot(10, 20))),
            new Route(
                    Samples.PAGE,
                    Label.NONE,
                    Label.NONE,
                    Via.QR_IN_IMAGE,
                    new Place.ImageSpot(Samples.PAGE, new Spot(0, 100))),
            inOffice(new Place.Sheet(2, Label.masked("名簿"))),
            inOffice(new Place.Slide(3)),
            inOffice(new Place.Inside(Label.masked("申込.xlsx"), new Place.Sheet(1, Label.NONE))),
            inOffice(new Place.PageTable(2, Label.masked("申込者"))),
            inOffice(new Place.PageList(1, Label.NONE)),
            inOffice(new Place.Attachment(2, Label.masked("申込.xlsx"), Place.WHOLE)),
            inOffice(new Place.Message(3, Label.masked("お知らせ"), new Place.Attachment(1, Label.NONE, Place.WHOLE))));

    private static Route inOffice(Place place) {
        return new Route(Samples.PAGE, Label.NONE, Label.NONE, Via.QR_IN_OFFICE, place);
    }

    static List<Subject> oneOfEach() {
        return Stream.of(outsideThings(), documents(), derived())
                .<Subject>flatMap(List::stream)
                .toList();
    }

    private static List<Document> documents() {
        return List.of(
                new Document(
                        Samples.PAGE, ROUTES, Label.NONE, DocumentKind.PDF, Observed.seen(4), 1, DocumentMatter.NONE),
                new Document(
                        Samples.PAGE,
                        List.of(),
                        Label.NONE,
                        DocumentKind.OTHER,
                        Observed.unseen(Cause.LOCKED),
                        0,
                        DocumentMatter.NONE),
                new Document(
                        Samples.PAGE,
                        List.of(),
                        Label.NONE,
                        DocumentKind.SPREADSHEET,
                        Observed.seen(3),
                        0,
                        new DocumentMatter(
                                List.of(new Holding(
                                        Concealment.HIDDEN_SHEET,
                                        new Place.Sheet(2, Label.masked("名簿")),
                                        120,
                                        new PersonalDataTally(30, 28, Map.of(DataKind.NAME, 28), true))),
                                List.of(new PropertyTrace(PropertyKind.AUTHOR, 1)),
                                DocumentSketch.NONE,
                                List.of(new MailTally(
                                        Place.WHOLE,
                                        MailStage.SENT,
                                        true,
                                        true,
                                        10,
                                        new MailTally.Recipients(1, 2, 3, 4, 5, 6, 7, 8))))));
    }

    private static List<Subject> derived() {
        Document one = documents().get(2);
        DocumentSketch sketch = new DocumentSketch(
                new TextSketch("0f", 120, 7, 255, List.of(1, 4095)),
                List.of(new Mark(MarkKind.FISCAL_YEAR, 2026), Mark.of(MarkKind.DEADLINE, LocalDate.of(2026, 9, 10))),
                List.of(5, 0xFFFFFF),
                List.of(),
                null,
                Instant.parse("2026-04-01T00:30:00Z"));
        Document other = new Document(
                Samples.FORM,
                ROUTES,
                Label.NONE,
                DocumentKind.PDF,
                Observed.seen(1),
                0,
                new DocumentMatter(List.of(), List.of(), sketch));
        return List.of(
                new DocumentFamily(
                        one,
                        other,
                        new FamilyBond(
                                true,
                                false,
                                Observed.seen(Set.of(VersionDifference.CODE)),
                                Observed.unseen(Cause.BLOCKED))),
                new OfferedDocument(
                        other,
                        ROUTES,
                        true,
                        LocalDate.of(2026, 9, 20),
                        new OfferedDocument.Time(null, LocalDate.of(2026, 9, 1), 2026)));
    }

    private static Page peopledPage() {
        return new Page(
                Samples.PAGE,
                ROUTES,
                Label.masked("夏休み教室"),
                new DocumentMatter(
                        List.of(
                                new Holding(Concealment.NONE, new Place.PageTable(2, Label.masked("申込者")), 120, TALLY),
                                new Holding(
                                        Concealment.NONE,
                                        new Place.PageList(1, Label.NONE),
                                        60,
                                        TALLY,
                                        new NumberTally(Map.of(DataKind.LICENCE, 2), Map.of()),
                                        new Bearing(7, true, Set.of(Digest.of("mail.example")), new PhoneBlocks(-2)),
                                        3)),
                        List.of()),
                false);
    }

    private static List<Subject> outsideThings() {
        return List.of(
                new Page(Samples.PAGE, ROUTES, Label.masked("青空市 \"子育て\" <b>")),
                peopledPage().withPhones(new PhoneBlocks(0xFFFF_1234L)),
                new LinkTarget(Samples.PAGE, ROUTES, Observed.seen(LinkAnswer.GONE)),
                new LinkTarget(Samples.PAGE, ROUTES, Observed.unseen(Cause.BLOCKED)),
                form(Samples.FORM, AddressKind.EDITOR),
                new SharedFile(
                        Samples.FORM,
                        List.of(new Handout(AddressKind.VIEW, ROUTES.get(0))),
                        new Service("google-sheets", "Google スプレッドシート"),
                        Sureness.SURMISED,
                        ShareKind.SHEET,
                        Label.masked("名簿"),
                        Observed.seen(ShareAccess.OPEN),
                        Observed.seen(false),
                        Observed.seen(TALLY),
                        new Bearing(7, true, Set.of(Digest.of("aozora.example")), new PhoneBlocks(1L << 40))),
                new LinkedVideo(
                        Samples.FORM,
                        ROUTES,
                        new Service("youtube", "YouTube"),
                        Sureness.KNOWN,
                        Label.masked("研究授業"),
                        VideoTopic.CLASS,
                        Observed.seen(VideoAccess.UNLISTED),
                        true,
                        VideoReview.MISSING),
                new ExternalForm(Samples.FORM, ROUTES, new Service("logoform", "LoGoフォーム")));
    }

    static LinkedForm form(PublicUrl url, AddressKind kind) {
        return new LinkedForm(
                url,
                List.of(new Handout(kind, ROUTES.get(0))),
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.masked("申込"),
                Observed.seen(FormAccess.OPEN),
                Observed.seen(ResponsesAccess.PUBLIC),
                Observed.seen(true),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.seen(new QuestionTally(5, 2, Map.of(DataKind.NAME, 1, DataKind.PHONE, 2))));
    }

    @Test
    void everyFactIsReadBackAsItWas() {
        for (Subject subject : oneOfEach()) {
            assertThat(readBack(subject)).isEqualTo(subject);
        }
    }

    static Subject readBack(Subject subject) {
        List<PublicUrl> addresses = new ArrayList<>();
        ByteSink bytes = new ByteSink();
        new FactCodec().write(subject, Subject.class, bytes, url -> {
            addresses.add(url);
            return addresses.size() - 1;
        });
        ByteSource source = new ByteSource();
        source.over(bytes.bytes(), 0, bytes.length());
        Subject read = new FactCodec().read(Subject.class, source, addresses::get);
        assertThat(source.isAtEnd()).isTrue();
        return read;
    }

    /** Fails when a new kind of fact is added and not tried above. */
    @Test
    void everyKindOfFactIsTried() {
        assertTried(Subject.class, oneOfEach());
        assertTried(Evidence.class, Samples.everyKindOfEvidence());
        List<Place> places = new ArrayList<>(List.of(Place.WHOLE));
        ROUTES.forEach(route -> places.add(route.place()));
        assertTried(Place.class, places);
    }

    private static void assertTried(Class<?> sealed, List<?> tried) {
        assertThat(tried.stream().map(one -> one.getClass().getName()).collect(Collectors.toSet()))
                .isEqualTo(variants(sealed).map(Class::getName).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> variants(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? variants(type) : Stream.of(type));
    }

    /** The store keeps these words for years: a renamed class must not make old evidence unreadable. */
    @Test
    void theWrittenFormOfEvidenceDoesNotChange() {
        assertThat(EvidenceJson.write(Samples.everyKindOfEvidence())).isEqualTo("""
                        [{"is":"Count","unit":"PERSONAL_QUESTIONS","number":3},\
                        {"is":"At","place":{"is":"PdfPage","page":2}},\
                        {"is":"ReachedBy","route":{"from":"https://www.city.aozora.example/kosodate/index.html","title":"","label":"ちらし",\
                        "via":"QR_IN_PDF","place":{"is":"PdfSpot","page":2,"spot":{"left":80,"top":90}}},"steps":1},\
                        {"is":"ReachedBy","route":{"from":"https://www.city.aozora.example/kosodate/index.html","title":"","label":"",\
                        "via":"QR_IN_IMAGE","place":{"is":"ImageSpot","image":"https://www.city.aozora.example/kosodate/index.html",\
                        "spot":{"left":1,"top":2}}},"steps":2},\
                        {"is":"Since","date":"2025-04-01"},\
                        {"is":"Shape","kind":"PHONE","number":1},\
                        {"is":"Part","how":"HIDDEN_SHEET","place":{"is":"Sheet","number":2,"name":"名簿"},"people":28},\
                        {"is":"Answered","signal":"SUMMARY_OPENS"},\
                        {"is":"NewerVersion","url":"https://docs.google.com/forms/d/e/1FAIpQLSaozora/viewform","name":"ちらし","routes":[\
                        {"from":"https://www.city.aozora.example/kosodate/index.html","title":"","label":"ちらし",\
                        "via":"QR_IN_PDF","place":{"is":"PdfSpot","page":2,"spot":{"left":80,"top":90}},"audience":"ANYONE"}]}]""");
    }

    @Test
    void evidenceOfAnUnknownKindIsLeftOut() {
        String stored =
                "[{\"is\":\"Smell\",\"of\":\"fish\"},{\"is\":\"Since\",\"date\":\"2025-04-01\"},{\"is\":\"Answered\",\"signal\":\"NO_SUCH\"}]";
        assertThat(EvidenceJson.read(stored)).hasSize(1);
    }
}
