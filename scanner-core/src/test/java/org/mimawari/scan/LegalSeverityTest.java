package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.check.document.DocumentHiddenContent;
import org.mimawari.check.personal.PersonalRecords;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Severity;
import org.mimawari.settings.CheckSettings;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Organisation;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** What may have to be reported is critical; what the settings say comes after. */
class LegalSeverityTest {
    @Test
    void aHiddenListIsHighUntilItMayHaveToBeReported() {
        assertThat(severity(hidden(60, DataKind.PHONE), Organisation.PUBLIC_BODY))
                .isEqualTo(Severity.HIGH);
        assertThat(severity(hidden(101, DataKind.PHONE), Organisation.PUBLIC_BODY))
                .isEqualTo(Severity.CRITICAL);
        assertThat(severity(hidden(101, DataKind.PHONE), Organisation.BUSINESS)).isEqualTo(Severity.HIGH);
        assertThat(severity(hidden(1, DataKind.DISABILITY), Organisation.BUSINESS))
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatTheSettingsSayStands() {
        CheckSettings medium = new CheckSettings(Set.of(), Map.of("document-hidden-content", "medium"));
        assertThat(findings(hidden(1, DataKind.DISABILITY), Organisation.OTHER, medium))
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    /** A sure list without a word of illness is not made graver by what is only suspected beside it. */
    @Test
    void whatIsOnlySuspectedBesideASureListCountsNeitherAsPeopleNorAsTheirKinds() {
        Holding sure = holding(
                Concealment.HIDDEN_SHEET,
                new PersonalDataTally(9, 9, Map.of(DataKind.NAME, 9, DataKind.PHONE, 9), true));
        Holding unsure = new Holding(
                Concealment.VERY_HIDDEN_SHEET,
                new Place.Sheet(2, Label.NONE),
                40,
                new PersonalDataTally(500, 0, 500, Map.of(DataKind.NAME, 500, DataKind.HEALTH, 500), true));
        List<Finding> found = findings(document(sure, unsure), Organisation.PUBLIC_BODY, CheckSettings.DEFAULT);
        assertThat(found).extracting(Finding::severity).containsExactly(Severity.HIGH);
        assertThat(found.get(0).kinds()).containsExactly(DataKind.NAME, DataKind.PHONE);
    }

    private static Severity severity(Document document, Organisation who) {
        return findings(document, who, CheckSettings.DEFAULT).get(0).severity();
    }

    private static List<Finding> findings(Document document, Organisation who, CheckSettings settings) {
        Judgement judgement = new Judgement(List.of(new PersonalRecords(), new DocumentHiddenContent()), settings, who);
        return judgement.of(List.of(document), new Approaches(Map.of())).findings();
    }

    private static Document hidden(int people, DataKind kind) {
        return document(holding(
                Concealment.HIDDEN_SHEET,
                new PersonalDataTally(people, people, Map.of(DataKind.NAME, people, kind, people), true)));
    }

    private static Holding holding(Concealment how, PersonalDataTally tally) {
        return new Holding(how, new Place.Sheet(1, Label.NONE), 40, tally);
    }

    private static Document document(Holding... parts) {
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/a.xlsx"),
                List.of(),
                Label.NONE,
                DocumentKind.SPREADSHEET,
                Observed.seen(2),
                0,
                new DocumentMatter(List.of(parts), List.of()));
    }
}
