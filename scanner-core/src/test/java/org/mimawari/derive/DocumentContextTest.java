package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.personal.MailDomains;
import org.mimawari.site.Bearing;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Handout;
import org.mimawari.site.Holding;
import org.mimawari.site.MailTally;
import org.mimawari.site.NumberTally;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.Label;
import org.mimawari.term.MailStage;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.TextSketch;
import org.mimawari.term.Via;

/** What leads to a document, and whose mail addresses are in it, beside what its table holds. */
class DocumentContextTest {
    private static final MailDomains DOMAINS = new MailDomains();
    private static final PublicUrl FILE = PublicUrl.of("https://www.city.aozora.example/files/a.csv");
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/");

    private final DocumentContext context = new DocumentContext(List.of("www.city.aozora.example"), OwnNumbers.NONE);

    private static Document document(Concealment how, Bearing bearing, int people, int suspected, String linkWords) {
        PersonalDataTally tally = new PersonalDataTally(20, people, suspected, Map.of(DataKind.NAME, 20), true);
        Holding part = new Holding(how, Place.WHOLE, 100, tally, NumberTally.NONE, bearing, 0);
        Route route = new Route(PAGE, Label.NONE, Label.masked(linkWords), Via.LINK, Place.WHOLE);
        return new Document(
                FILE,
                List.of(route),
                Label.NONE,
                DocumentKind.PLAIN_TABLE,
                Observed.seen(1),
                0,
                new DocumentMatter(List.of(part), List.of()));
    }

    private PersonalDataTally judged(Document document) {
        return context.weighed(document).matter().holdings().get(0).tally();
    }

    private static Bearing weighing(int weight) {
        return new Bearing(weight, false, Set.of(), PhoneBlocks.NONE);
    }

    @Test
    void aListThatIsLinkedAsThatOfCouncillorsIsSuspectedOnly() {
        PersonalDataTally tally = judged(document(Concealment.NONE, weighing(7), 20, 0, "市議会議員名簿"));
        assertThat(tally.people()).isZero();
        assertThat(tally.suspected()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ボランティア｜青空市社会福祉協議会", "青空市地域協議会 公式ホームページ"})
    void theNameOfTheOrganisationInTheTitlesOfItsPagesSaysNothingOfAList(String title) {
        Document plain = document(Concealment.NONE, weighing(7), 20, 0, "申込状況");
        Route route = new Route(PAGE, Label.masked(title), Label.masked("申込状況"), Via.LINK, Place.WHOLE);
        assertThat(judged(plain.withRoutes(List.of(route))).people()).isEqualTo(20);
    }

    @Test
    void aListThatAWelfareCouncilCallsByItsNameStaysSure() {
        Document linked = document(Concealment.NONE, weighing(7), 20, 0, "社会福祉協議会 講座の申込状況");
        assertThat(judged(linked).people()).isEqualTo(20);
    }

    @Test
    void aSuspectedListThatIsLinkedAsThatOfApplicantsIsSure() {
        PersonalDataTally tally = judged(document(Concealment.NONE, weighing(3), 0, 20, "申込者一覧（取扱注意）"));
        assertThat(tally.people()).isEqualTo(20);
        assertThat(tally.suspected()).isZero();
    }

    @Test
    void theOrganisationsOwnMailAddressesAreThoseOfItsStaff() {
        Bearing staff = new Bearing(3, false, DOMAINS.digests("city.aozora.example"), PhoneBlocks.NONE);
        PersonalDataTally tally = judged(document(Concealment.NONE, staff, 0, 20, "連絡先"));
        assertThat(tally.people() + tally.suspected()).isZero();
        Bearing others = new Bearing(3, false, DOMAINS.digests("school.midori.example"), PhoneBlocks.NONE);
        assertThat(judged(document(Concealment.NONE, others, 0, 20, "連絡先")).suspected())
                .isEqualTo(20);
    }

    private PersonalDataTally judgedSheet(Bearing bearing, int people, int suspected, String title, String linkWords) {
        Route route = new Route(PAGE, Label.masked("青空市地域協議会"), Label.masked(linkWords), Via.LINK, Place.WHOLE);
        SharedFile sheet = new SharedFile(
                PublicUrl.of("https://docs.google.com/spreadsheets/d/abc/edit"),
                List.of(new Handout(AddressKind.VIEW, route)),
                new Service("google-sheets", "Google Sheets"),
                Sureness.KNOWN,
                ShareKind.SHEET,
                Label.masked(title),
                Observed.seen(ShareAccess.OPEN),
                Observed.seen(false),
                Observed.seen(new PersonalDataTally(20, people, suspected, Map.of(DataKind.NAME, 20), true)),
                bearing);
        return ((SharedFile) context.weighed((Subject) sheet)).content().known().orElseThrow();
    }

    @Test
    void aSharedSheetIsWeighedWithItsTitleAndTheWordsOfItsLinks() {
        assertThat(judgedSheet(weighing(7), 20, 0, "市議会議員名簿", "名簿").people()).isZero();
        assertThat(judgedSheet(weighing(7), 20, 0, "名簿", "市議会議員名簿").suspected()).isEqualTo(20);
        assertThat(judgedSheet(weighing(7), 20, 0, "名簿", "名簿").people()).isEqualTo(20);
        assertThat(judgedSheet(weighing(3), 0, 20, "申込者一覧", "こちら").people()).isEqualTo(20);
    }

    @Test
    void aSharedSheetWithTheOrganisationsOwnMailAddressesIsThatOfItsStaff() {
        Bearing staff = new Bearing(3, false, new MailDomains().digests("city.aozora.example"), PhoneBlocks.NONE);
        assertThat(judgedSheet(staff, 0, 20, "連絡先", "連絡先").suspected()).isZero();
    }

    @Test
    void aSharedSheetThatWasNotWeighedStaysAsItIs() {
        assertThat(judgedSheet(Bearing.NONE, 20, 0, "市議会議員名簿", "名簿").people()).isEqualTo(20);
    }

    private static final PhoneBlocks OFFICE = PhoneBlocks.NONE.plus(PhoneBlocks.code(299_001));

    private static Document numbered(
            Concealment how, int weight, int people, int suspected, Map<DataKind, Integer> kinds) {
        Document plain = document(how, weighing(weight), people, suspected, "連絡先");
        PersonalDataTally tally = new PersonalDataTally(20, people, suspected, kinds, true);
        Bearing bearing = new Bearing(weight, false, Set.of(), OFFICE);
        Holding part = new Holding(how, Place.WHOLE, 100, tally, NumberTally.NONE, bearing, 0);
        return plain.withMatter(new DocumentMatter(List.of(part), List.of()));
    }

    private static PersonalDataTally judgedByNumbers(Document document) {
        OwnNumbers own = new OwnNumbers(Set.copyOf(OFFICE.list()), 100);
        DocumentContext office = new DocumentContext(List.of("www.city.aozora.example"), own);
        return office.weighed(document).matter().holdings().get(0).tally();
    }

    private static Map<DataKind, Integer> namesAndNumbers(int numbers) {
        return Map.of(DataKind.NAME, 20, DataKind.PHONE, numbers);
    }

    @Test
    void theOrganisationsOwnNumbersTakeOneStepAtMost() {
        Map<DataKind, Integer> kinds = namesAndNumbers(20);
        assertThat(judgedByNumbers(numbered(Concealment.NONE, 5, 20, 0, kinds)).suspected())
                .isEqualTo(20);
        PersonalDataTally suspected = judgedByNumbers(numbered(Concealment.NONE, 3, 0, 20, kinds));
        assertThat(suspected.people() + suspected.suspected()).isZero();
        assertThat(judgedByNumbers(numbered(Concealment.NONE, 21, 20, 0, kinds)).people())
                .isEqualTo(20);
    }

    @Test
    void numbersOfAFewNeighboursHushNothing() {
        assertThat(judgedByNumbers(numbered(Concealment.NONE, 3, 0, 20, namesAndNumbers(8)))
                        .suspected())
                .isEqualTo(20);
        assertThat(judgedByNumbers(numbered(Concealment.NONE, 5, 20, 0, namesAndNumbers(8)))
                        .suspected())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(
            value = DataKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NAME", "KANA", "PHONE", "EMAIL", "EMPLOYER"})
    void besideWhatNoOfficeTellsOfItsStaffNumbersHushNothing(DataKind kind) {
        Map<DataKind, Integer> kinds = Map.of(DataKind.NAME, 20, DataKind.PHONE, 20, kind, 1);
        assertThat(judgedByNumbers(numbered(Concealment.NONE, 3, 0, 20, kinds)).suspected())
                .isEqualTo(20);
    }

    @Test
    void whoseNumbersTheyAreSaysNothingOfWhatIsHidden() {
        assertThat(judgedByNumbers(numbered(Concealment.HIDDEN_SHEET, 5, 20, 0, namesAndNumbers(20)))
                        .people())
                .isEqualTo(20);
    }

    @Test
    void theMailsOfADocumentStay() {
        Document one = document(Concealment.NONE, weighing(7), 20, 0, "市議会議員名簿");
        MailTally mail = new MailTally(
                Place.WHOLE, MailStage.UNSENT, false, true, 5, new MailTally.Recipients(9, 0, 0, 9, 9, 9, 9, 0));
        DocumentMatter matter =
                new DocumentMatter(one.matter().holdings(), List.of(), DocumentSketch.NONE, List.of(mail));
        assertThat(context.weighed(one.withMatter(matter)).matter().mails()).containsExactly(mail);
    }

    private PersonalDataTally judgedPage(String title, Label from, String linkWords) {
        Document same = document(Concealment.NONE, weighing(7), 20, 0, linkWords);
        Route route = new Route(PAGE, from, Label.masked(linkWords), Via.LINK, Place.WHOLE);
        Page page = new Page(PAGE, List.of(route), Label.masked(title), same.matter(), true);
        return context.weighed(page).matter().holdings().get(0).tally();
    }

    @Test
    void aPageThatIsLinkedAsThatOfCouncillorsIsSuspectedOnly() {
        assertThat(judgedPage("名簿", Label.NONE, "市議会議員名簿").suspected()).isEqualTo(20);
    }

    @Test
    void theNameOfACouncilInAllItsTitlesSaysNothingOfAPage() {
        Label council = Label.masked("青空市社会福祉協議会");
        assertThat(judgedPage("行事 | 青空市社会福祉協議会", council, "行事").people()).isEqualTo(20);
    }

    @Test
    void theSketchOfADocumentStays() {
        Document one = document(Concealment.NONE, weighing(7), 20, 0, "市議会議員名簿");
        DocumentSketch sketch = new DocumentSketch(TextSketch.NONE, List.of(), List.of(5), List.of(), null, null);
        DocumentMatter matter = new DocumentMatter(one.matter().holdings(), List.of(), sketch);
        assertThat(context.weighed(one.withMatter(matter)).matter().sketch()).isEqualTo(sketch);
    }

    @Test
    void accountNumbersOfCouncillorsStaySure() {
        assertThat(judged(document(Concealment.NONE, weighing(21), 20, 0, "市議会議員名簿"))
                        .people())
                .isEqualTo(20);
    }

    @Test
    void wordsSayNothingOfWhatIsHidden() {
        assertThat(judged(document(Concealment.HIDDEN_SHEET, weighing(7), 20, 0, "市議会議員名簿"))
                        .people())
                .isEqualTo(20);
    }

    @Test
    void whatWasNotWeighedStays() {
        assertThat(judged(document(Concealment.NONE, Bearing.NONE, 20, 0, "市議会議員名簿"))
                        .people())
                .isEqualTo(20);
    }

    @Test
    void placesThatManyShareAreNoOrganisation() {
        assertThat(DOMAINS.digests("mail.city.aozora.lg.jp"))
                .containsAll(DOMAINS.digests("city.aozora.lg.jp"))
                .doesNotContainAnyElementsOf(DOMAINS.digests("lg.jp"))
                .doesNotContainAnyElementsOf(DOMAINS.digests("pref.aozora.lg.jp"));
        assertThat(DOMAINS.digests("mail.example.com")).containsAll(DOMAINS.digests("example.com"));
    }
}
