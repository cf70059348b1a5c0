package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.finding.ReportingDuty.Standing;
import org.mimawari.finding.ReportingGround;
import org.mimawari.site.Holding;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Language;
import org.mimawari.term.Organisation;
import org.mimawari.term.Place;

/** What the law on personal data may ask is told with its days, for the kind of organisation that it is, and never as advice. */
class LawReportTest {
    private static final String MAY_BE = "個人情報保護委員会への報告と、本人への通知が必要になるおそれがあります";

    @Test
    void aLargeListOfAPublicBodyAndOnePersonsDisabilityMayHaveToBeReported() {
        String page = page(InventedPeople.ofATown(Language.JA));
        assertThat(page)
                .contains("このうち2件は、個人情報保護委員会への報告が必要になるおそれがあります")
                .contains(MAY_BE, "7,500人分あります（行政機関等の目安は100人を超えるとき）")
                .contains("「要配慮個人情報」に当たりうる項目（障害）があります。1人分でも対象です")
                .contains("速報は、知ってからおおむね3〜5日以内。確報は30日以内（不正の目的で見られたおそれがあれば60日以内）")
                .contains("第68条", "第43条", "法律上の助言ではありません", "担当者が決めます");
        assertThat(page).doesNotContain("第26条と");
    }

    @Test
    void aSmallListOfACompanyIsToldWithItsLimitAndWithoutDays() {
        String page = page(InventedPeople.ofAFirm(Language.JA));
        assertThat(page).contains("報告の対象になりそうなものは見当たりません（事業者の目安は1,000人を超えるとき）", "第26条");
        assertThat(page).doesNotContain(MAY_BE, "速報は、知ってから", "このうち1件は");
    }

    @Test
    void whereTheSettingsDoNotSayWhatTheOrganisationIsBothAreTold() {
        String page = page(InventedPeople.ofAFirm(Language.JA, Organisation.OTHER));
        assertThat(page).contains("次に当たるときは", "行政機関等であるとき（150人分あります", "行政機関等は100人、事業者は1,000人を超えるとき");
    }

    @Test
    void everyFormatForPeopleTellsIt() {
        Edition town = InventedPeople.ofATown(Language.JA);
        MailBody mail = MailText.of(town, List.of(), Words::strict);
        Stream.of(
                        mail.text(),
                        Jsoup.parse(mail.html()).text(),
                        Rendered.text("markdown", town),
                        Rendered.text("csv", town),
                        Rendered.text("junit", town),
                        Rendered.text("sarif", town),
                        Summary.text(town, 200))
                .map(text -> text.replaceAll("\\s+", ""))
                .forEach(text -> assertThat(text).contains(MAY_BE.replaceAll("\\s+", "")));
    }

    @Test
    void programsReadTheGroundsAndTheDays() {
        assertThat(Rendered.text("json", InventedPeople.ofATown(Language.EN)).replaceAll("\\s+", ""))
                .contains("\"standing\":\"may-be\",\"grounds\":[{\"ground\":\"many-people\",\"conditional\":false}]")
                .contains("\"organisation\":\"public-body\",\"people\":7500,\"peopleAtLeast\":false")
                .contains("\"peopleAbove\":{\"publicBody\":100,\"business\":1000}")
                .contains(
                        "\"firstReportFrom\":3,\"firstReportTo\":5,\"finalReport\":30,\"finalReportWrongfulPurpose\":60");
    }

    @Test
    void numbersOfWhatWasReadInPartSayAtLeast() {
        PersonalDataTally cut = new PersonalDataTally(900, 900, Map.of(DataKind.NAME, 900, DataKind.PHONE, 900), false);
        Edition edition = InventedPeople.edition(
                List.of(InventedPeople.document(
                        "ouboshas.csv", "応募者一覧", new Holding(Concealment.NONE, Place.WHOLE, 40, cut))),
                Organisation.BUSINESS,
                Language.JA);
        assertThat(page(edition))
                .contains("少なくとも900人分の個人情報", "実際はこれより多いおそれがあります")
                .contains("数えられなかった分を合わせると、目安の人数を超えるとき");
        assertThat(Rendered.text("json", edition).replaceAll("\\s+", ""))
                .contains("\"number\":900,\"atLeast\":true", "\"peopleAtLeast\":true");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsValid(Language language) throws Exception {
        for (Edition edition : List.of(
                InventedPeople.ofATown(language),
                InventedPeople.ofAFirm(language, Organisation.OTHER),
                InventedPeople.nothingForSure(language))) {
            assertThat(HtmlChecker.complaints(Rendered.text("html", edition))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGroundStandingAndKindOfOrganisationHasItsWords(Language language) {
        Words words = Words.strict(language);
        Stream.of(
                        Arrays.stream(ReportingGround.values()).map(ground -> "ground." + ground),
                        Arrays.stream(Standing.values()).map(standing -> "standing." + standing),
                        Arrays.stream(Standing.values()).map(standing -> "unpublished." + standing),
                        Arrays.stream(Organisation.values()).map(who -> "limit." + who),
                        Arrays.stream(Organisation.values()).map(who -> "note.4." + who))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(words.in("law", key)).as(key).isNotBlank());
    }

    /** Where the law is told, somebody must be able to look up who says so. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theWordsNameTheirSources(Language language) throws Exception {
        String file = "words/law." + language.name().toLowerCase(Locale.ROOT) + ".properties";
        byte[] bytes;
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            bytes = in.readAllBytes();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("https://www.ppc.go.jp/personalinfo/legal/leakAction/", "6-12", "14-8", "17-10");
    }

    private static String page(Edition edition) {
        return Jsoup.parse(Rendered.text("html", edition)).text();
    }
}
