package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.term.Language;

/** What holds for every format. */
class FormatsTest {
    static Stream<Arguments> formatsAndLanguages() {
        return Formats.all(Words::strict).stream()
                .flatMap(format -> Stream.of(Language.values()).map(language -> Arguments.of(format, language)));
    }

    @Test
    void namesAndFilesAreThoseThatOtherToolsRelyOn() {
        assertThat(Formats.all())
                .extracting(Format::name)
                .containsExactly("html", "json", "sarif", "junit", "csv", "markdown");
        assertThat(Formats.all())
                .extracting(Format::fileName)
                .containsExactly(
                        "report.html", "report.json", "report.sarif", "report.junit.xml", "report.csv", "report.md");
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void tellsTheAddressTheProblemThePlacesAndTheSteps(Format format, Language language) {
        String text = Rendered.text(format, Editions.full(language));
        CheckWords check = Words.strict(language).check("form-responses-public");
        assertThat(text)
                .contains("1FAIpQLSdInventedFormOfTheCampDay")
                .contains("親子デイキャンプ 参加申込")
                .contains(check.title())
                .contains("https://www.city.aozora.example/event/camp-flyer.pdf")
                .contains("https://www.city.aozora.example/event/");
        // Quotation marks are written in as many ways as there are formats; the words before the first must stand
        // there.
        assertThat(text).contains(check.steps("open", "google-forms").get(0).replaceFirst("[\"“「『（].*", ""));
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void tellsWhatCouldNotBeCheckedAndThatThisIsNoPass(Format format, Language language) {
        String text = Rendered.text(format, Editions.full(language));
        assertThat(text)
                .contains("1FAIpQLSdInventedBlockedForm")
                .contains("https://www.city.aozora.example/files/plan-locked.pdf")
                .contains("https://kanko.aozora.example/");
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void leavesNoPlaceholderAndNoKeyInTheText(Format format, Language language) {
        for (Edition edition : editions(language)) {
            assertThat(Rendered.text(format, edition))
                    .doesNotContainPattern("\\{(n|name|kinds|questions|site|time|things|severity|reason)}")
                    .doesNotContain(".other", "section.", "reason.", "fact.");
        }
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void givesTheSameBytesForTheSameEdition(Format format, Language language) {
        byte[] first = Rendered.bytes(format, Editions.full(language));
        byte[] second = Rendered.bytes(
                Formats.all().stream()
                        .filter(one -> one.name().equals(format.name()))
                        .findFirst()
                        .orElseThrow(),
                Editions.full(language));
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void saysThatTooLittleWasSeen(Format format, Language language) {
        String text = Rendered.text(format, Editions.blind(language));
        String told = format.name().equals("sarif")
                ? "\"executionSuccessful\" : false"
                : Words.strict(language).text("result.blind");
        assertThat(text).contains(told).contains("https://www.city.aozora.example/");
    }

    private static List<Edition> editions(Language language) {
        return List.of(
                Editions.full(language),
                Editions.clean(language),
                Editions.blind(language),
                Editions.doubtful(language),
                Editions.recheck(language),
                Editions.recheckOfTheSame(language),
                Editions.recheckBlind(language),
                Editions.accepting(language),
                Editions.many(language, 60));
    }
}
