package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.term.Language;

/** Reports of a site with hundreds of outside things stay readable: what is alike is told once, what strangers can see stands first. */
class CrowdedReportTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsValid(Language language) throws Exception {
        assertThat(HtmlChecker.complaints(Rendered.text("html", Editions.crowded(language))))
                .isEmpty();
        assertThat(HtmlChecker.complaints(mail(language).html())).isEmpty();
    }

    @Test
    void twentyFormsOfWhichNobodyCanTellAreOneLineOfThePageWithTheFormsFoldedAway() {
        Element unchecked = page().selectFirst("section.unchecked");
        assertThat(unchecked.select("details > summary").eachText()).containsExactly("「フォームの回答を誰でも読める」かどうか（20件）");
        assertThat(unchecked.select("details li"))
                .hasSize(InventedCrowd.FORMS)
                .allSatisfy(form -> assertThat(form.text()).doesNotContain("判断できなかった検査"));
        assertThat(unchecked.select("li"))
                .as("beside them only the form that was blocked")
                .hasSize(InventedCrowd.FORMS + 1);
        assertThat(unchecked.select(".lead").eachText()).anyMatch(hint -> hint.contains("誰でも見られる設定やリンクにしていないか"));
    }

    @Test
    void whatACheckSaysOfAReasonStandsInPlaceOfTheGeneralWords() {
        Words words = Words.strict(Language.JA);
        assertThat(page().selectFirst("section.unchecked").text())
                .contains(words.text("reason.BLOCKED.hint"), "外からは分からない（20件）")
                .doesNotContain(words.text("reason.NOT_ATTEMPTED"), words.text("reason.NOT_ATTEMPTED.hint"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMailTellsThemInOneLineAndStillNamesTheOneThatWasBlocked(Language language) {
        MailBody mail = mail(language);
        for (String part : List.of(mail.text(), Jsoup.parse(mail.html()).text())) {
            assertThat(part).doesNotContain("forms.office.com").contains("InventedBlockedForm");
        }
        String line = Words.strict(language).check("form-responses-public").title();
        assertThat(Jsoup.parse(mail.html()).select("ul > li").eachText())
                .filteredOn(text -> text.contains(line) && text.contains("20"))
                .hasSize(1);
    }

    @Test
    void theMarkdownReportFoldsThem() {
        String md = Rendered.text("markdown", Editions.crowded(Language.JA));
        assertThat(md.split("<details>", -1)).hasSize(2);
        assertThat(md).containsOnlyOnce("<summary>外からは分からない: 「フォームの回答を誰でも読める」かどうか（20件）</summary>");
    }

    @Test
    void filesThatOpenForAnyoneStandFirstAndTheOthersAreFolded() {
        Element shares = page().selectFirst("section.shares");
        assertThat(shares.selectFirst(".lead + p").text())
                .contains("誰でも開ける 12件")
                .contains("ログインが必要 288件");
        assertThat(shares.select("> .scroll tbody tr").eachAttr("class"))
                .hasSize(InventedCrowd.OPEN_FILES)
                .containsOnly("open");
        assertThat(shares.select("details tbody tr").eachAttr("class"))
                .hasSize(InventedCrowd.FILES - InventedCrowd.OPEN_FILES)
                .containsOnly("fine");
    }

    @Test
    void aFormWhoseAnswersAnyoneCanReadIsTheFirstOfTheForms() {
        List<String> moods = page().select("section.forms tbody tr").eachAttr("class");
        assertThat(moods.get(0)).isEqualTo("bad");
        assertThat(moods).isSortedAccordingTo(Comparator.comparing(List.of("bad", "open", "unseen", "fine")::indexOf));
    }

    @Test
    void eachCellSaysWhatItIsForNarrowScreensThatShowNoTableHead() {
        assertThat(page().select(".cards tbody td")).isNotEmpty().allSatisfy(cell -> assertThat(
                        cell.attr("data-column"))
                .isEqualTo(cell.closest("table")
                        .select("thead th")
                        .get(cell.elementSiblingIndex())
                        .text()));
    }

    @Test
    void everySectionCanBeReachedFromTheTop() {
        Document page = page();
        assertThat(page.select("nav a").eachAttr("href"))
                .isEqualTo(page.select("section h2").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList());
        assertThat(page.select("nav a").eachText())
                .isEqualTo(page.select("section h2").eachText());
    }

    private static Document page() {
        return Jsoup.parse(Rendered.text("html", Editions.crowded(Language.JA)));
    }

    private static MailBody mail(Language language) {
        return MailText.of(Editions.crowded(language), List.of(), Words::strict);
    }
}
