package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.term.Language;

class MailTextTest {
    private static final List<String> NOTES = List.of("報告書: /var/lib/mimawari/report.html");

    @Test
    void theSubjectSaysSiteNumberAndWhetherItIsGrave() {
        assertThat(mail(Editions.full(Language.JA)).subject()).isEqualTo("[Mimawari] 青空市: 要対応 4件（重大 1件）");
        assertThat(mail(Editions.full(Language.EN)).subject()).isEqualTo("[Mimawari] 青空市: 4 to mend (1 critical)");
        assertThat(mail(Editions.clean(Language.JA)).subject()).isEqualTo("[Mimawari] 青空市: 問題は見つかりませんでした");
        assertThat(mail(Editions.blind(Language.JA)).subject()).isEqualTo("[Mimawari] 青空市: 確認できませんでした");
        assertThat(mail(Editions.doubtful(Language.JA)).subject()).isEqualTo("[Mimawari] 青空市: 要確認 1件（疑い）");
    }

    @Test
    void theSubjectOfAReCheckSaysWhatChanged() {
        assertThat(mail(Editions.recheck(Language.JA)).subject())
                .isEqualTo("[Mimawari] 青空市: 再確認: 新しい問題・変化 1件（重大 1件）、解消 1件");
        assertThat(mail(Editions.recheck(Language.EN)).subject())
                .isEqualTo("[Mimawari] 青空市: re-check: 1 new or changed (1 critical), 1 mended");
        assertThat(mail(Editions.recheckOfTheSame(Language.EN)).subject())
                .isEqualTo("[Mimawari] 青空市: re-check: nothing new (2 not checked)");
        assertThat(mail(Editions.recheckBlind(Language.EN)).subject())
                .isEqualTo("[Mimawari] 青空市: re-check: could not be checked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMailOfAReCheckTellsOnlyWhatChangedAndHowMuchStands(Language language) {
        MailBody mail = mail(Editions.recheck(language));
        String standing = Words.strict(language).count("mail.standing", 3);
        for (String part : List.of(joined(mail.text()), Jsoup.parse(mail.html()).text())) {
            assertThat(part.replaceAll("\\s", ""))
                    .contains(InventedFindings.FORM)
                    .contains(standing.replaceAll("\\s", ""))
                    .doesNotContain("InventedEditorAddress")
                    .doesNotContain("InventedSuspectedForm");
        }
        assertThat(joined(mail(Editions.full(language)).text()))
                .doesNotContain(Words.strict(language).count("mail.standing", 3));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothPartsTellTheThingThePlacesTheStepsAndTheNotes(Language language) {
        MailBody mail = mail(Editions.full(language));
        String step = Words.strict(language)
                .check("form-responses-public")
                .steps("open", "google-forms")
                .get(3);
        for (String part : List.of(joined(mail.text()), Jsoup.parse(mail.html()).text())) {
            assertThat(part.replaceAll("\\s", ""))
                    .contains("親子デイキャンプ参加申込")
                    .contains(InventedFindings.FORM)
                    .contains("https://www.city.aozora.example/event/camp-flyer.pdf")
                    .contains("https://www.city.aozora.example/event/camp.html")
                    .contains(step.replaceAll("\\s", ""))
                    .contains("InventedBlockedForm")
                    .contains("報告書:/var/lib/mimawari/report.html");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linesFitAnOldMailProgramAndAddressesStandAlone(Language language) {
        for (String line : mail(Editions.full(language)).text().lines().toList()) {
            if (line.contains("https://")) {
                // So that a mail program makes a link of the address and of nothing else.
                assertThat(line.strip()).matches("((Picture|画像): )?https://\\S+");
            } else {
                assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(MailPlain.WIDTH);
            }
        }
    }

    @Test
    void suspectedFindingsGetALineAndTheirAddressButNoSteps() {
        String text = joined(mail(Editions.doubtful(Language.JA)).text());
        assertThat(text).contains("疑いのあるものが1件").contains("InventedSuspectedForm");
        assertThat(text).doesNotContain("対応の手順");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void stepsThatAreTheSameAreToldOnce(Language language) {
        MailBody mail = mail(Editions.twoAlike(language));
        String step = Words.strict(language)
                .check("form-responses-public")
                .steps("open", "google-forms")
                .get(3)
                .replaceAll("\\s", "");
        for (String part : List.of(mail.text(), Jsoup.parse(mail.html()).text())) {
            assertThat(part.replaceAll("\\s", ""))
                    .containsOnlyOnce(step)
                    .containsOnlyOnce(Words.strict(language)
                            .text("steps.same", Map.of("number", "1"))
                            .replaceAll("\\s", ""));
        }
    }

    @Test
    void aFloodOfFindingsStaysAShortMail() {
        MailBody mail = mail(Editions.many(Language.JA, 4000));
        assertThat(mail.text()).contains("ほか3,990件は、報告書をご覧ください。");
        assertThat(mail.text().lines().count()).isLessThan(150);
        assertThat(mail.html().length()).isLessThan(100_000);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHtmlPartIsValidAndLoadsNothing(Language language) throws Exception {
        for (Edition edition : List.of(
                Editions.full(language),
                Editions.clean(language),
                Editions.blind(language),
                Editions.recheck(language),
                Editions.recheckOfTheSame(language),
                Editions.recheckBlind(language),
                Editions.many(language, 30))) {
            String html = mail(edition).html();
            assertThat(HtmlChecker.complaints(html)).isEmpty();
            Document page = Jsoup.parse(html);
            assertThat(page.select("script, style, link, img, form, iframe, [src], [background], [onclick]"))
                    .isEmpty();
            assertThat(html).doesNotContain("url(");
        }
    }

    @Test
    void wordsOfTheSiteNeitherBreakTheSubjectNorThePartsNorHideLines() throws Exception {
        for (String words : HostileWords.ALL) {
            MailBody mail = mail(Editions.hostile(Language.JA, words));
            assertThat(mail.subject()).doesNotContainPattern("\\p{Cntrl}");
            assertThat(mail.text())
                    .doesNotContain("\r", "\u202E", "\u2066", "\uFFFE")
                    .doesNotContain("\nBcc:");
            assertThat(Jsoup.parse(mail.html()).select("script, img, b, textarea, [onerror]"))
                    .as(words)
                    .isEmpty();
            assertThat(HtmlChecker.complaints(mail.html())).as(words).isEmpty();
        }
    }

    private static MailBody mail(Edition edition) {
        return MailText.of(edition, NOTES, Words::strict);
    }

    private static String joined(String text) {
        return text.replace("\n", " ");
    }
}
