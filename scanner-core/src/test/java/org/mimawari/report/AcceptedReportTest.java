package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.Language;

class AcceptedReportTest {
    private static final String FORM = InventedFindings.closed().target().shown();
    private static final Edition EDITION = Editions.accepting(Language.EN);

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown", "json", "sarif", "csv", "junit"})
    void everyReportTellsWhatIsAcceptedByWhomUntilWhen(String format) {
        String text = Rendered.text(format, EDITION);
        assertThat(text).contains(FORM, "広報係", "申込期間が終わるまで見せておく");
        assertThat(text).containsPattern("31 March 2027|2027-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown", "json", "sarif", "csv"})
    void theTopSaysHowManyAreLeftOutAndThatAcceptancesAreToBeLookedAfter(String format) {
        assertThat(Rendered.text(format, EDITION))
                .contains("1 thing is accepted by the organisation and not among these.")
                .contains("3 acceptances are to be looked after.");
    }

    @Test
    void theMailAndTheSummarySayTheNumbersToo() {
        MailBody mail = MailText.of(EDITION);
        assertThat(mail.text()).contains("1 thing is accepted by the organisation");
        assertThat(mail.html()).contains("1 thing is accepted by the organisation");
        assertThat(Summary.text(EDITION, 100)).contains("1 thing is accepted by the organisation");
        assertThat(mail.text()).doesNotContain(FORM);
    }

    @Test
    void theAcceptedOneIsNoFinding() throws IOException {
        JsonNode root = new ObjectMapper().readTree(Rendered.text("json", EDITION));
        assertThat(root.at("/findings"))
                .noneMatch(one -> one.get("address").asText().equals(FORM));
        assertThat(root.at("/accepted")).hasSize(1);
        assertThat(root.at("/accepted/0/acceptance/until").asText()).isEqualTo("2027-03-31");
        assertThat(root.at("/acceptances").findValuesAsText("outcome"))
                .containsExactly("holds", "expired", "outgrown", "unused");
        assertThat(root.at("/findings/0/state").asText()).isEqualTo("new");
        assertThat(root.at("/findings/0/change").asText()).isEqualTo("returned");
    }

    @Test
    void sarifSuppressesIt() throws IOException {
        JsonNode results =
                new ObjectMapper().readTree(Rendered.text("sarif", EDITION)).at("/runs/0/results");
        assertThat(results).hasSize(3);
        assertThat(results.get(2).at("/suppressions/0/kind").asText()).isEqualTo("external");
        assertThat(results.get(0).has("suppressions")).isFalse();
    }

    @Test
    void acceptancesThatAreOverOutgrownOrForNothingAreListedWithWhatToDo() {
        assertThat(Rendered.text("html", EDITION))
                .contains("Its last day was 31 October 2026")
                .contains("More is exposed now than when it was accepted")
                .contains("There is nothing any more that it is for");
    }

    @Test
    void withoutAcceptancesNothingIsSaidOfThem() {
        assertThat(Rendered.text("html", Editions.full(Language.EN))).doesNotContain("ccepted");
    }
}
