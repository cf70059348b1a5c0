package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.term.Language;

/** What documents hold and hide is told so that somebody finds the place who is no engineer. */
class DocumentReportTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsValid(Language language) throws Exception {
        assertThat(HtmlChecker.complaints(Rendered.text("html", Editions.documents(language))))
                .isEmpty();
    }

    @Test
    void hiddenPartsAreToldWithTheirPlaceAndHowManyPeople() {
        assertThat(page().text())
                .contains("非表示のシート（シート「名簿」）に28人分", "ピボットテーブルに残る元データに28人分")
                .contains("中に入っているファイル「参加者.xlsx」の1番目のシート");
    }

    /** Who reads nothing but the mail must find the place too. */
    @Test
    void theMailAndTheMarkdownReportTellThePlaces() {
        Edition documents = Editions.documents(Language.JA);
        MailBody mail = MailText.of(documents, List.of(), Words::strict);
        for (String text : List.of(
                mail.text().replaceAll("\\s+", ""),
                Jsoup.parse(mail.html()).text(),
                Rendered.text("markdown", documents))) {
            assertThat(text).contains("非表示のシート（シート「名簿」）に28人分");
        }
    }

    @Test
    void whereTextWasBlackedOutIsMarkedOnASketchThatShowsNothingOfThePage() {
        assertThat(page().select(".sketches figcaption").eachText()).containsExactly("2ページ目", "5ページ目");
        assertThat(page().select(".sketches svg").eachText()).isEmpty();
        assertThat(page().select(".sketches circle")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFormatTellsThem(Language language) {
        for (String format : new String[] {"html", "json", "sarif", "csv", "markdown"}) {
            assertThat(Rendered.text(format, Editions.documents(language))).contains("gijiroku.pdf");
        }
    }

    private static Document page() {
        return Jsoup.parse(Rendered.text("html", Editions.documents(Language.JA)));
    }
}
