package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.term.PublicUrl;

/** When the scans of a site met its documents first. */
class MetDocumentsTest extends HistoryCase {
    private static final PublicUrl OLD = PublicUrl.of("https://www.city.aozora.example/a/annai.pdf");
    private static final PublicUrl NEW = PublicUrl.of("https://www.city.aozora.example/b/annai.pdf");

    private Map<PublicUrl, Instant> first(Instant at) {
        return history.met().firstMet(Samples.SITE, List.of(OLD, NEW), at);
    }

    private void met(Instant at, PublicUrl... documents) {
        history.met().noteMet(Samples.SITE, List.of(documents), at);
    }

    @Test
    void beforeAScanIsNotedNothingIsSaidOfAnyDocument() {
        assertThat(first(Samples.MARCH)).isEmpty();
        history.met().noteMet("緑町", List.of(OLD), Samples.MARCH);
        assertThat(first(Samples.APRIL)).isEmpty();
    }

    @Test
    void whatIsMetForTheFirstTimeIsMetNowAndKeepsThatTime() {
        met(Samples.MARCH, OLD);
        assertThat(first(Samples.APRIL)).isEqualTo(Map.of(OLD, Samples.MARCH, NEW, Samples.APRIL));
        met(Samples.APRIL, OLD, NEW, NEW);
        assertThat(first(Samples.APRIL)).isEqualTo(Map.of(OLD, Samples.MARCH, NEW, Samples.APRIL));
        met(Samples.APRIL, OLD, NEW);
        assertThat(first(Samples.MAY)).isEqualTo(Map.of(OLD, Samples.MARCH, NEW, Samples.APRIL));
    }

    @Test
    void aClockThatWasPutBackMakesNoDocumentOlderThanTheOthers() {
        met(Samples.APRIL, OLD);
        assertThat(first(Samples.MARCH).get(NEW)).isAfter(Samples.APRIL);
        met(Samples.MARCH, OLD, NEW);
        assertThat(first(Samples.MARCH).get(OLD)).isEqualTo(Samples.APRIL);
        assertThat(first(Samples.MAY).get(NEW)).isBetween(Samples.APRIL.plusMillis(1), Samples.APRIL.plusSeconds(1));
    }

    @Test
    void whatWasNotMetInAYearIsForgottenAndWhatIsMetIsNot() {
        met(Samples.MARCH, OLD, NEW);
        for (int weeks = 2; weeks <= 54; weeks += 2) {
            met(Samples.MARCH.plus(Duration.ofDays(7L * weeks)), OLD);
        }
        Instant later = Samples.MARCH.plus(Duration.ofDays(400));
        assertThat(first(later)).isEqualTo(Map.of(OLD, Samples.MARCH, NEW, later));
    }
}
