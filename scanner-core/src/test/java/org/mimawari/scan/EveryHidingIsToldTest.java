package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.check.Check;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** A list of people in a document is told by one check, however it is hidden and whatever the document is: none may fall between the checks. */
class EveryHidingIsToldTest {
    private static final PersonalDataTally PEOPLE =
            new PersonalDataTally(30, 30, Map.of(DataKind.NAME, 30, DataKind.ADDRESS, 30), true);

    static Stream<Arguments> waysAndKinds() {
        return Arrays.stream(Concealment.values())
                .flatMap(how -> Arrays.stream(DocumentKind.values()).map(kind -> Arguments.of(how, kind)));
    }

    @ParameterizedTest
    @MethodSource("waysAndKinds")
    void by_one_check_and_one_only(Concealment how, DocumentKind kind) {
        Holding part = new Holding(how, Place.WHOLE, 500, PEOPLE);
        Document document = new Document(
                PublicUrl.of("https://www.city.aozora.example/a"),
                List.of(),
                Label.NONE,
                kind,
                Observed.seen(3),
                0,
                new DocumentMatter(List.of(part), List.of()));
        List<String> telling = BuiltInChecks.all().stream()
                .filter(check -> check.subjectType().isAssignableFrom(Document.class))
                .filter(check -> tells(check, document))
                .map(check -> check.info().id())
                .toList();
        assertThat(telling).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static boolean tells(Check<?> check, Document document) {
        return ((Check<Document>) check).inspect(document) instanceof Verdict.Found;
    }
}
